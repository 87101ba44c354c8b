import type {
  Background,
  FunctionPolicies,
  Functions,
  InvocationResult,
  Metrics,
} from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { invokeWithRetries, type SendToQueue } from './asynchronous-invocation.ts';
import type { FunctionDefinition, RetryPolicy } from './function-definition.ts';
import { type FunctionStatistics, type FunctionWorkers, makeFunctionWorkers } from './function-workers.ts';

/** All functions of the stack. */
export interface FunctionRegistry extends Functions, FunctionPolicies {
  /** Adds a function, or gives it new code and environment. */
  define(definition: FunctionDefinition): void;
  /** Names under which a function is known besides its own: versions and aliases. */
  addName(functionId: string, nameOrArn: string): void;
  permit(functionId: string, permission: Permission): void;
  /** Forgets all permissions, before those of a changed template are read. */
  forgetPermissions(): void;
  setRetryPolicy(functionId: string, policy: RetryPolicy): void;
  statistics(): ReadonlyMap<string, FunctionStatistics & { readonly definition: FunctionDefinition }>;
  arnOf(functionId: string): string;
  readonly idle: boolean;
  stop(): Promise<void>;
}

/** A statement of a function's resource policy (AWS::Lambda::Permission). */
export interface Permission {
  readonly principal: string;
  /** ARN with `*` for any text; without it the whole service is admitted. */
  readonly sourceArn?: string;
}

/** What the registry needs from the cloud. */
export interface RegistryInput {
  readonly now: () => number;
  readonly impatient: boolean;
  readonly background: Background;
  readonly environmentOf: (definition: FunctionDefinition) => Readonly<Record<string, string>>;
  readonly write: (functionId: string, line: string) => void;
  readonly sendToQueue: SendToQueue;
  /** Whether Lambda refuses to run a function now. @default never */
  readonly isThrottled?: (functionId: string) => boolean;
  readonly metrics: Metrics;
}

/** What Lambda answers when too much runs at the same time. */
const THROTTLED: InvocationResult = {
  ok: false,
  errorType: 'TooManyRequestsException',
  errorMessage: 'Rate Exceeded.',
};

const DEFAULT_RETRY_POLICY: RetryPolicy = { retries: 2, maximumAgeSeconds: 6 * 3600 };

const matchesPattern = (pattern: string, arn: string): boolean => {
  const source = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`).test(arn);
};

/** Keeps the functions of a stack and runs them. */
export function makeFunctionRegistry(input: RegistryInput): FunctionRegistry {
  const functions = new Map<string, FunctionWorkers>();
  const names = new Map<string, string>();
  const permissions = new Map<string, Permission[]>();
  const policies = new Map<string, RetryPolicy>();

  const workersOf = (functionId: string): FunctionWorkers => {
    const found = functions.get(functionId);
    if (found === undefined) {
      throw new StartError(`There is no function ${functionId} in the template.`);
    }
    return found;
  };
  /** Lambda has its metrics by function and of all functions. */
  const count = (functionId: string, name: 'Errors' | 'Throttles'): void => {
    for (const dimensions of [{}, { FunctionName: workersOf(functionId).definition.functionName }]) {
      input.metrics.record({ namespace: 'AWS/Lambda', name, dimensions }, 1);
    }
  };
  const invoke = async (functionId: string, event: unknown): Promise<InvocationResult> => {
    if (input.isThrottled?.(functionId) === true) {
      count(functionId, 'Throttles');
      return THROTTLED;
    }
    const result = await workersOf(functionId).invoke(event);
    if (!result.ok) count(functionId, 'Errors');
    return result;
  };

  return {
    invoke,
    invokeLater(functionId, event) {
      const { definition } = workersOf(functionId);
      const policy = policies.get(functionId) ?? DEFAULT_RETRY_POLICY;
      const deadLetters = definition.deadLetterArn;
      const work = invokeWithRetries({
        event,
        definition,
        policy,
        ...(deadLetters !== undefined && { deadLetters }),
        invoke: () => invoke(functionId, event),
        sendToQueue: input.sendToQueue,
        now: input.now,
        impatient: input.impatient,
      });
      input.background.track(work);
    },
    functionIdOf(nameOrArn) {
      const found = functions.has(nameOrArn) ? nameOrArn : names.get(nameOrArn);
      // An ARN may name a version or alias behind the function's name.
      const unqualified = nameOrArn.startsWith('arn:')
        ? nameOrArn.split(':').slice(0, 7).join(':')
        : nameOrArn;
      const functionId = found ?? names.get(unqualified);
      if (functionId === undefined) {
        throw new StartError(`${nameOrArn} names no function of the template.`);
      }
      return functionId;
    },
    arnOf: (functionId) => workersOf(functionId).definition.arn,
    timeoutSecondsOf: (functionId) => workersOf(functionId).definition.timeoutSeconds,
    killWorker: (functionId) => workersOf(functionId).killWorker(),
    define(definition) {
      const { functionId } = definition;
      for (const name of [definition.functionName, definition.arn]) {
        names.set(name, functionId);
      }
      const known = functions.get(functionId);
      if (known === undefined) {
        const around = {
          now: input.now,
          environmentOf: input.environmentOf,
          write: (line: string) => input.write(functionId, line),
        };
        functions.set(functionId, makeFunctionWorkers(definition, around));
      } else if (JSON.stringify(known.definition) !== JSON.stringify(definition)) {
        known.redefine(definition);
      }
    },
    addName: (functionId, nameOrArn) => void names.set(nameOrArn, functionId),
    permit(functionId, permission) {
      permissions.set(functionId, [...(permissions.get(functionId) ?? []), permission]);
    },
    forgetPermissions: () => permissions.clear(),
    admits: (functionId, principal, sourceArn) =>
      (permissions.get(functionId) ?? []).some(
        (permission) =>
          permission.principal === principal &&
          (permission.sourceArn === undefined || matchesPattern(permission.sourceArn, sourceArn)),
      ),
    setRetryPolicy: (functionId, policy) => void policies.set(functionId, policy),
    statistics: () =>
      new Map(
        [...functions].map(([id, workers]) => [
          id,
          { ...workers.statistics, definition: workers.definition },
        ]),
      ),
    get idle() {
      return [...functions.values()].every((workers) => workers.statistics.underWay === 0);
    },
    async stop() {
      await Promise.all([...functions.values()].map((workers) => workers.stop()));
    },
  };
}
