/** The local cloud: runs a synthesized CDK app on one machine. */

export { CONFIRMATION_CODE } from './cognito/user-pools.ts';
export type { Call, InvocationResult } from './contract/contract.ts';
export type { Fault } from './contract/faults.ts';
export { StartError } from './contract/start-error.ts';
export { seededRandom } from './events/seeded-random.ts';
export type { LocalState } from './inspection/local-state.ts';
export { startLocalCloud } from './local-cloud.ts';
export { inAddress, isAnyAddress } from './network/hosts.ts';
export { checkPortIsFree } from './network/listen.ts';
export type { RunningCloud as LocalCloud, RunOptions as LocalCloudOptions } from './run-options.ts';
export { removeFormerAssets, synthesize } from './synthesize.ts';
