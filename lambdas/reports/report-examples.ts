/** Example values of reports, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { NewNotice, NoticeView } from './notice-contract.ts';
import type { NewReport, ReportAnswer, ReportView } from './report-contract.ts';

const accountId = '0123456789ABCDEF';
const postId = '01KAVZ2M9T0123456789ABCDEF';

export const newReport = {
  accountId,
  subjects: [{ kind: 'post', postId }],
  reason: 'scam',
  text: 'They sell a lens that does not exist.',
} satisfies z.input<typeof NewReport>;

export const ofComment = {
  accountId,
  subjects: [
    { kind: 'comment', postId, commentId: '01KAVZ2M9T4Q7X0C5B8N3D6F1G' },
    { kind: 'account', accountId },
  ],
  reason: 'bullying',
} satisfies z.input<typeof NewReport>;

export const report = {
  reportId: '01KAVZ2M9T4Q7X0C5B8N3D6F1H',
  accountId,
  subjects: [{ kind: 'post', postId }],
  reason: 'scam',
  text: 'They sell a lens that does not exist.',
  state: 'open',
  outcome: null,
  createdAt: '2026-11-23T18:00:00.000Z',
  decidedAt: null,
} satisfies z.input<typeof ReportView>;

export const decided = {
  ...report,
  state: 'decided',
  outcome: 'action_taken',
  decidedAt: '2026-11-24T09:30:00.000Z',
} satisfies z.input<typeof ReportView>;

export const reportAnswer = {
  report,
  isNew: true,
  username: 'cheap.lenses',
  offers: ['block', 'mute', 'restrict'],
} satisfies z.input<typeof ReportAnswer>;

export const newNotice = {
  address: `https://suwar.example/p/${postId}`,
  reason: 'copyright',
  explanation: 'I took this picture in 2019, and nobody asked me.',
  name: 'Noor Haddad',
  email: 'noor@example.com',
  goodFaith: true,
} satisfies z.input<typeof NewNotice>;

export const notice = {
  noticeId: '01KAVZ2M9T4Q7X0C5B8N3D6F1M',
  state: 'received',
  receivedAt: '2026-11-23T18:00:00.000Z',
} satisfies z.input<typeof NoticeView>;
