import type { Fault, Faults } from '../contract/faults.ts';

/** What the gateway does with one call. */
export type CallFate =
  | { readonly kind: 'fail'; readonly after: boolean; readonly code: string; readonly status: number }
  | { readonly kind: 'kill'; readonly after: boolean };

/** Faults with the gateway's side of them. */
export interface DrawnFaults extends Faults {
  /** Counts a call against the faults in force and tells what is to happen to it, if anything. */
  fateOf(call: {
    readonly functionId: string;
    readonly service: string;
    readonly operation: string;
  }): CallFate | undefined;
}

interface Held {
  readonly fault: Fault;
  /** Matching calls so far. */
  seen: number;
}

const DEFAULT_ERROR = { code: 'InternalServerError', status: 500 };

/** Makes the register of faults to inject. */
export function makeFaults(): DrawnFaults {
  let held: Held[] = [];
  return {
    add(fault) {
      held.push({ fault, seen: 0 });
    },
    clear() {
      held = [];
    },
    get active() {
      return held.map((entry) => entry.fault);
    },
    fateOf(call) {
      let fate: CallFate | undefined;
      for (const entry of held) {
        const { fault } = entry;
        if (isStanding(fault) || !matches(fault, call)) continue;
        entry.seen += 1;
        const first = fault.nth ?? 1;
        const last = first + (fault.kind === 'fail-call' ? (fault.times ?? 1) : 1) - 1;
        if (fate === undefined && entry.seen >= first && entry.seen <= last) fate = fateFrom(fault);
        if (entry.seen >= last) held = held.filter((other) => other !== entry);
      }
      return fate;
    },
  };
}

type StandingFault = Extract<Fault, { readonly kind: 'deliveries' | 'stale-reads' | 'refuse' }>;
type CallFault = Exclude<Fault, StandingFault>;

/** Faults that no call of a function takes. */
const isStanding = (fault: Fault): fault is StandingFault =>
  ['deliveries', 'stale-reads', 'refuse'].includes(fault.kind);

function matches(
  fault: CallFault,
  call: { readonly functionId: string; readonly service: string; readonly operation: string },
): boolean {
  if (fault.kind === 'kill-at-call') return fault.functionId === call.functionId;
  return (
    (fault.functionId === undefined || fault.functionId === call.functionId) &&
    (fault.service === undefined || fault.service === call.service) &&
    (fault.operation === undefined || fault.operation === call.operation)
  );
}

function fateFrom(fault: CallFault): CallFate {
  const after = fault.after ?? false;
  if (fault.kind === 'kill-at-call') return { kind: 'kill', after };
  return { kind: 'fail', after, ...(fault.error ?? DEFAULT_ERROR) };
}
