import type { Call, CallLog } from '../contract/contract.ts';

/** The call log with the gateway's side of it. */
export interface WritableCallLog extends CallLog {
  record(call: Call): void;
}

/** Calls kept; older ones are forgotten, so that a long-running local cloud does not grow. */
const KEPT_CALLS = 100_000;

/** Makes an empty log of the AWS calls of functions. */
export function makeCallLog(): WritableCallLog {
  let calls: Call[] = [];
  return {
    get calls() {
      return calls;
    },
    clear() {
      calls = [];
    },
    record(call) {
      if (calls.length >= KEPT_CALLS) calls = calls.slice(KEPT_CALLS / 10);
      calls.push(call);
    },
  };
}
