/** Example values of decisions, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { DecisionView, NewAppeal, StandingView } from './decision-contract.ts';

export const removal = {
  decisionId: '01KAVZ2M9T4Q7X0C5B8N3D6F1G',
  state: 'in_force',
  subject: { kind: 'post', postId: '01KAVY7Q3D5NM2XB8WC4R9T0HK' },
  action: { kind: 'remove', effect: 'Nobody but you can see it any more.' },
  rule: {
    id: 'privacy',
    title: "Somebody's privacy",
    text: 'Showing private data of others, or pictures in which they could expect to be alone, is not allowed.',
  },
  facts: 'The second photo shows the plate of a neighbour’s car and the number of the house.',
  ground: 'terms',
  origin: 'report',
  automated: { detection: false, decision: false },
  decidedAt: '2026-11-23T18:00:00.000Z',
  endsAt: null,
  countsUntil: '2027-02-21T18:00:00.000Z',
  redress: [
    {
      kind: 'appeal',
      text: 'You can appeal here, free of charge. Another person than the one who decided will decide and answer you.',
    },
    { kind: 'dispute_settlement', text: 'You can turn to a certified out-of-court dispute settlement body.' },
    { kind: 'court', text: 'You can go to court.' },
  ],
  appealUntil: '2027-05-25T18:00:00.000Z',
  canAppeal: true,
  appeal: null,
} as const satisfies z.input<typeof DecisionView>;

export const appealed = {
  ...removal,
  canAppeal: false,
  appeal: {
    text: 'The plate was made unreadable before I posted the photo.',
    at: '2026-11-24T08:00:00.000Z',
    state: 'pending',
    answer: null,
    answeredAt: null,
  },
} as const satisfies z.input<typeof DecisionView>;

export const standing = {
  status: 'active',
  strikes: [{ decisionId: removal.decisionId, until: '2027-02-21T18:00:00.000Z' }],
  limits: [],
  items: [removal],
} satisfies z.input<typeof StandingView>;

export const newAppeal = {
  text: 'The plate was made unreadable before I posted the photo.',
} satisfies z.input<typeof NewAppeal>;
