/** Example values of public numbers, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { TransparencyView } from './transparency-contract.ts';

export const transparency = {
  quarter: '2026-Q4',
  from: '2026-10-01',
  until: '2026-12-31',
  isOver: false,
  decisions: [
    {
      area: 'sexual',
      rule: 'explicit',
      action: 'remove',
      subject: 'photo',
      ground: 'terms',
      origin: 'own_initiative',
      automated: { detection: true, decision: true },
      language: null,
      decisions: 41,
      appeals: 5,
      upheld: 2,
      overturned: 3,
      withdrawn: 0,
    },
    {
      area: 'deception',
      rule: 'spam',
      action: 'remove',
      subject: 'post',
      ground: 'terms',
      origin: 'report',
      automated: { detection: false, decision: false },
      language: 'ar',
      decisions: 12,
      appeals: 1,
      upheld: 0,
      overturned: 0,
      withdrawn: 1,
    },
  ],
  received: [
    { kind: 'report', reason: 'spam', rule: 'spam', count: 230 },
    { kind: 'notice', reason: 'copyright', rule: 'copyright', count: 4 },
  ],
  waits: [
    { for: 'report', count: 12, medianMinutes: 97 },
    { for: 'appeal', count: 5, medianMinutes: 1_378 },
  ],
} satisfies z.input<typeof TransparencyView>;
