/** Work for the consumer that sends mails. */
import * as z from 'zod/mini';
import { NoticeId } from '../ids.ts';

/** What somebody who sent a notice is to be told by mail: that it came, or what came of it. */
export const MailJob = z.object({
  kind: z.literal('notice'),
  noticeId: NoticeId,
  mail: z.enum(['receipt', 'outcome']),
});
export type MailJob = z.infer<typeof MailJob>;
