/** One-time schedules of EventBridge Scheduler, which put a job into a queue at a time and then delete themselves. */
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { DraftId } from '../kernel/ids.ts';
import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { correlationId, MESSAGE_ATTRIBUTE } from '../platform/correlation.ts';

export interface ScheduleSettings {
  readonly groupName: string;
  /** The queue of the jobs. */
  readonly queueArn: string;
  /** What Scheduler sends with. */
  readonly roleArn: string;
}

export interface ScheduleStore {
  /** Makes the schedule of a draft's time (milliseconds, whole seconds); one that is there stays as it is. */
  create(draftId: DraftId, publishAt: number): Promise<void>;
  /** Deletes the schedule of a draft's time, if it is there. */
  remove(draftId: DraftId, publishAt: number): Promise<void>;
}

const nameOf = (draftId: DraftId, publishAt: number): string => `${draftId}-${publishAt / 1_000}`;

/** The schedules of a group, through the SDK. */
export const makeScheduleStore = (
  { groupName, queueArn, roleArn }: ScheduleSettings,
  client = new SchedulerClient({}),
): ScheduleStore => ({
  create: async (draftId, publishAt) => {
    const job: ScheduleJob = { kind: 'publish', draftId, publishAt };
    try {
      await client.send(
        new CreateScheduleCommand({
          GroupName: groupName,
          Name: nameOf(draftId, publishAt),
          ScheduleExpression: `at(${new Date(publishAt).toISOString().slice(0, 19)})`,
          ScheduleExpressionTimezone: 'UTC',
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: {
            Arn: queueArn,
            RoleArn: roleArn,
            Input: JSON.stringify({ ...job, [MESSAGE_ATTRIBUTE]: correlationId() }),
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  },
  remove: async (draftId, publishAt) => {
    try {
      await client.send(
        new DeleteScheduleCommand({ GroupName: groupName, Name: nameOf(draftId, publishAt) }),
      );
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  },
});
