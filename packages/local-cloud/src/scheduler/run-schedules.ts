import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Cloud } from '../contract/contract.ts';
import type { HeldIdentities } from '../gateway/identities.ts';
import { evaluateIdentityPolicies } from '../gateway/policy.ts';
import { occurrencesOf } from '../schedules/schedule-expression.ts';
import { scheduledEvent } from '../schedules/schedules.ts';
import { queueUrlOf } from '../sqs/sqs-service.ts';
import type { Schedule, ScheduleBook } from './schedule-book.ts';
import { scheduleArnOf } from './scheduler-service.ts';

const MAX_TIMER_MS = 2 ** 31 - 1; // what setTimeout takes
const MAX_RETRIES = 185; // Scheduler's own default
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 60_000;

/**
 * Runs the schedules of a group by `cloud.now()` until the cloud stops; what became due while it did not run is made up for when it
 * starts, once. A schedule is over after its target has taken it, so that a crash between the two repeats it, as on AWS.
 */
export function runSchedules(
  cloud: Cloud,
  group: string,
  book: ScheduleBook,
  identities: HeldIdentities,
): void {
  const underWay = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const queues = new SQSClient({
    endpoint: cloud.gateway.endpointOf('sqs'),
    region: cloud.region,
    credentials: cloud.identities.operator,
  });

  const nextOf = ({ state, expression, createdAt, doneUntil }: Schedule): number | undefined =>
    state === 'ENABLED' ? occurrencesOf(expression, createdAt)(doneUntil) : undefined;

  /** Scheduler acts with the target's role alone. */
  const checkRole = ({ target }: Schedule): void => {
    const action = target.arn.split(':')[2] === 'sqs' ? 'sqs:SendMessage' : 'lambda:InvokeFunction';
    const need = { action, resource: target.arn };
    if (evaluateIdentityPolicies(identities.statementsOfRole(target.roleArn), need, {}) !== 'allow') {
      throw new Error(`${target.roleArn} may not ${action} on ${target.arn}`);
    }
  };

  const deliver = async (schedule: Schedule, due: number): Promise<void> => {
    checkRole(schedule);
    const { target } = schedule;
    const arn = scheduleArnOf(cloud, group, schedule.name);
    const input = target.input ?? JSON.stringify(scheduledEvent(cloud, 'aws.scheduler', arn, new Date(due)));
    if (target.arn.split(':')[2] === 'lambda') {
      cloud.functions.invokeLater(cloud.functions.functionIdOf(target.arn), JSON.parse(input));
      return;
    }
    const QueueUrl = queueUrlOf(cloud, cloud.gateway.endpointOf('sqs'), target.arn.split(':').at(-1) ?? '');
    await queues.send(new SendMessageCommand({ QueueUrl, MessageBody: input }));
  };

  const finish = async (schedule: Schedule, due: number): Promise<void> => {
    const { name, afterCompletion } = schedule;
    const isOver = occurrencesOf(schedule.expression, schedule.createdAt)(due) === undefined;
    // A schedule that was changed or made again meanwhile is another one.
    if (book.get(group, name) !== schedule) return;
    if (isOver && afterCompletion === 'DELETE') await book.delete(group, name);
    else await book.put({ ...schedule, doneUntil: due });
  };

  const fire = async (schedule: Schedule, due: number): Promise<void> => {
    for (let tries = 0; !stopped; tries += 1) {
      try {
        await deliver(schedule, due);
        return await finish(schedule, due);
      } catch (error) {
        if (tries === 0) cloud.log(`schedule ${schedule.name}: ${String(error)}`);
        if (tries >= MAX_RETRIES) return finish(schedule, due);
        await sleep(Math.min(FIRST_PAUSE_MS * 2 ** tries, MAX_PAUSE_MS), undefined, { ref: false });
      }
    }
  };

  /** The latest occurrence that is due stands for those before it. */
  const dueOf = (schedule: Schedule): number | undefined => {
    const occurrences = occurrencesOf(schedule.expression, schedule.createdAt);
    let due: number | undefined;
    for (let next = nextOf(schedule); next !== undefined && next <= cloud.now(); next = occurrences(next)) {
      due = next;
    }
    return due;
  };

  const runDue = async (): Promise<void> => {
    const work = book.inGroup(group).map(async (schedule) => {
      const due = dueOf(schedule);
      if (due === undefined || underWay.has(schedule.name)) return;
      underWay.add(schedule.name);
      await fire(schedule, due).finally(() => underWay.delete(schedule.name));
    });
    await Promise.all(work);
  };

  const arm = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    const waiting = book.inGroup(group).filter(({ name }) => !underWay.has(name));
    const next = Math.min(...waiting.map((schedule) => nextOf(schedule) ?? Number.POSITIVE_INFINITY));
    if (next === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(run, Math.min(MAX_TIMER_MS, Math.max(0, next - cloud.now())));
  };
  const run = (): void => {
    const work = runDue();
    cloud.background.track(work);
    void work.finally(arm);
    arm();
  };

  book.onChange(() => arm());
  cloud.onTimePassed(async () => {
    await runDue();
    arm();
  });
  cloud.own({
    name: `schedules of ${group}`,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      queues.destroy();
    },
  });
  arm();
}
