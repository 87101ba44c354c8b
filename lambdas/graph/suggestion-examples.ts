/** Example values of the contract of acquaintances, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { accountCard } from '../accounts/account-examples.ts';
import type { SuggestionView } from './suggestion-contract.ts';

const nothing = {
  following: false,
  followedBy: false,
  bell: false,
  requested: false,
  requestedBy: false,
  blocking: false,
  muting: false,
  mutingReposts: false,
  restricting: false,
};

export const suggestion = {
  account: {
    accountId: '3FJ8T0V6C2H9RWQK',
    username: 'amal',
    displayName: 'أمل',
    avatar: null,
    relationship: nothing,
  },
  reason: { code: 'followed_by', accounts: [accountCard], count: 4 },
} satisfies z.input<typeof SuggestionView>;
