/** Example values of the graph contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { accountCard, relationship } from '../accounts/account-examples.ts';
import type { AnsweredRequests, MuteTerms, Relationships, RequestsToAnswer } from './graph-contract.ts';

export const muteTerms = { until: '2026-12-01T08:00:00.000Z' } satisfies z.input<typeof MuteTerms>;

const { accountId } = accountCard;

export const relationships = { items: [{ accountId, relationship }] } satisfies z.input<typeof Relationships>;

export const requestsToAnswer = { answer: 'accept', accountIds: [accountId] } satisfies z.input<
  typeof RequestsToAnswer
>;

export const answeredRequests = {
  answered: [
    { accountId, outcome: 'accepted' },
    { accountId: '3FJ8T0V6C2H9RWQK', outcome: 'not_found' },
  ],
} satisfies z.input<typeof AnsweredRequests>;
