export interface DeployOptions {
  /** Asks before anything changes; undefined where nobody is there to answer. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  readonly log: (line: string) => void;
}

/** A failure that was explained; the stack of calls says nothing more. */
export class DeploymentStopped extends Error {}
