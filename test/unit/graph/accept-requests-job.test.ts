import { describe, expect, it } from 'vitest';
import { AcceptRequestsJob } from '../../../lambdas/graph/accept-requests.ts';
import { FanOutJob } from '../../../lambdas/kernel/jobs/fan-out-job.ts';
import { idOf } from '../../support/some-account.ts';

const account = idOf('opened');

describe('a job that accepts requests', () => {
  it.each([{ account }, { kind: 'accept-requests', account }])(
    'is known from jobs of feeds: %j',
    (message) => {
      expect(AcceptRequestsJob.parse(message)).toEqual({ kind: 'accept-requests', account });
      expect(FanOutJob.safeParse(message).success).toBe(false);
    },
  );

  it('is no job of feeds, whatever that names', () => {
    const job = { kind: 'follow', account, reader: account, author: account };
    expect(AcceptRequestsJob.safeParse(job).success).toBe(false);
  });
});
