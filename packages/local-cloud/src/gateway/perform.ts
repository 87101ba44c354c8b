import { AwsError } from './aws-error.ts';
import type { GatewayContext } from './gateway-state.ts';
import { recordThrottle } from './throttle-metrics.ts';

/** A call as the log and the faults know it. */
export interface LoggedCall {
  /** Undefined for calls that no function made; they are neither logged nor open to faults. */
  readonly functionId: string | undefined;
  readonly service: string;
  readonly operation: string;
  readonly resources: readonly string[];
}

interface Performed {
  readonly status: number;
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/**
 * Performs a call with the faults in force and logs it. `no-answer` means that the caller's worker was killed: the
 * connection is to be cut.
 */
export async function performUnderFaults<Answer extends Performed>(
  gateway: GatewayContext,
  call: LoggedCall,
  perform: () => Promise<Answer>,
): Promise<Answer | 'no-answer'> {
  const { functionId, ...rest } = call;
  if (functionId === undefined) return await perform();
  const fate = gateway.faults.fateOf({ functionId, service: call.service, operation: call.operation });
  const log = (outcome: Performed): void =>
    gateway.callLog.record({
      functionId,
      ...rest,
      status: outcome.status,
      readUnits: outcome.readUnits ?? 0,
      writeUnits: outcome.writeUnits ?? 0,
    });
  if (fate?.kind === 'kill' && !fate.after) {
    gateway.functions.killWorker(functionId);
    return 'no-answer';
  }
  if (fate?.kind === 'fail' && !fate.after) {
    log({ status: fate.status });
    recordThrottle(gateway.metrics, call, fate.code);
    throw injected(fate.code, fate.status);
  }
  let answer: Answer;
  try {
    answer = await perform();
  } catch (error) {
    log({ status: error instanceof AwsError ? error.status : 500 });
    throw error;
  }
  if (fate?.kind === 'fail') {
    log({ ...answer, status: fate.status });
    throw injected(fate.code, fate.status);
  }
  log(answer);
  if (fate?.kind !== 'kill') return answer;
  gateway.functions.killWorker(functionId);
  return 'no-answer';
}

function injected(code: string, status: number): AwsError {
  return new AwsError(code, status, 'This error was injected by a fault of the local cloud.');
}
