import { randomUUID } from 'node:crypto';
import type { Cloud } from '../contract/contract.ts';
import { occurrencesOf } from './schedule-expression.ts';

const MAX_TIMER_MS = 2 ** 31 - 1; // what setTimeout takes

/** Something that happens by the clock. */
export interface Schedule {
  readonly name: string;
  /** `rate(...)`, `cron(...)` or `at(...)`. */
  readonly expression: string;
  /** @param scheduledFor the moment it was due */
  run(scheduledFor: Date): Promise<void>;
}

type ScheduleCloud = Pick<Cloud, 'now' | 'own' | 'onTimePassed' | 'background' | 'log'>;

/**
 * Runs a schedule by `cloud.now()` until the cloud stops. When the clock is moved past several occurrences, the latest runs and
 * stands for the others.
 */
export function startSchedule(cloud: ScheduleCloud, schedule: Schedule): void {
  const occurrences = occurrencesOf(schedule.expression, cloud.now());
  let next = occurrences(cloud.now());
  let timer: NodeJS.Timeout | undefined;

  const runDue = (): Promise<void> => {
    let due: number | undefined;
    while (next !== undefined && next <= cloud.now()) {
      due = next;
      next = occurrences(next);
    }
    if (due === undefined) return Promise.resolve();
    const work = schedule.run(new Date(due));
    cloud.background.track(work);
    return work.catch((error: unknown) => cloud.log(`${schedule.name}: ${String(error)}`));
  };
  const arm = (): void => {
    clearTimeout(timer);
    if (next === undefined) return;
    timer = setTimeout(
      () => {
        void runDue();
        arm();
      },
      Math.min(MAX_TIMER_MS, Math.max(0, next - cloud.now())),
    );
  };

  arm();
  cloud.onTimePassed(async () => {
    await runDue();
    arm();
  });
  cloud.own({ name: `schedule ${schedule.name}`, stop: async () => clearTimeout(timer) });
}

/**
 * The event that a rule's or a schedule's occurrence gives its targets.
 *
 * Shape: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html
 */
export function scheduledEvent(
  cloud: Pick<Cloud, 'accountId' | 'region'>,
  source: 'aws.events' | 'aws.scheduler',
  arn: string,
  scheduledFor: Date,
): Readonly<Record<string, unknown>> {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account: cloud.accountId,
    time: `${scheduledFor.toISOString().slice(0, 19)}Z`,
    region: cloud.region,
    resources: [arn],
    detail: source === 'aws.scheduler' ? '{}' : {},
  };
}
