/** A failure that was explained; the stack of calls says nothing more. */
export class DeploymentStopped extends Error {}
