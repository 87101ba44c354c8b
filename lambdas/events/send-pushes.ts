/** Queue consumer: tells devices of notifications. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { handleEach } from '../platform/queue-batch.ts';
import { PushJob } from '../push/push-job.ts';

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  handleEach(event, PushJob, async () => undefined);
