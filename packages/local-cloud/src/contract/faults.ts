/** What tests may have go wrong. */

/** A fault to inject, taken once each `times` (default 1). */
export type Fault =
  /** Answers matching SDK calls with an AWS error; `after: true` performs the call first, as if the answer were lost. */
  | {
      readonly kind: 'fail-call';
      readonly functionId?: string;
      readonly service?: string;
      readonly operation?: string;
      /** Which matching call, counted from 1. @default 1 */
      readonly nth?: number;
      readonly error?: { readonly code: string; readonly status: number };
      readonly after?: boolean;
      readonly times?: number;
    }
  /** Kills the worker before (or, with `after`, just after) its nth matching SDK call is performed. */
  | {
      readonly kind: 'kill-at-call';
      readonly functionId: string;
      readonly nth: number;
      readonly after?: boolean;
    }
  /** Changes the deliveries of an event source: `source` is a queue's or table's logical id or a rule's logical id. */
  | {
      readonly kind: 'deliveries';
      readonly source?: string;
      /** How often each event is delivered, drawn from this range. */
      readonly copies?: readonly [number, number];
      readonly reorder?: boolean;
      /** Longest delay of a copy in milliseconds. */
      readonly delay?: number;
      /** Share of the events that never arrive, 0 to 1. */
      readonly drop?: number;
      readonly seed: number;
    }
  /**
   * Answers reads of DynamoDB that do not ask for strong consistency from the state some time ago: GetItem, Query and BatchGetItem, on tables
   * and indexes. In force until it is cleared; what was written before it was added is always read.
   */
  | {
      readonly kind: 'stale-reads';
      readonly functionId?: string;
      /** How old the state is, in milliseconds of the cloud's clock. */
      readonly lag: number;
    }
  /**
   * Has a service refuse what it is asked, in force until it is cleared: Lambda throttles the function (or all), CloudFront answers 503 as when
   * the bucket does not answer, Cognito has too many sign-ins.
   */
  | {
      readonly kind: 'refuse';
      readonly service: 'lambda' | 'cloudfront' | 'cognito';
      readonly functionId?: string;
    };

/** Faults in force. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  readonly active: readonly Fault[];
}
