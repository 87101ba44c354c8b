/** Accounts that a viewer may know, as apps see them. */
import * as z from 'zod/mini';
import { AccountCard, PersonView } from '../accounts/account-contract.ts';

/** Why an account is suggested. */
export const SuggestionReason = z.object({
  code: z.literal('followed_by'),
  accounts: z.array(AccountCard),
  count: z.int(),
});

export const SuggestionView = z.object({ account: PersonView, reason: SuggestionReason });
export type SuggestionView = z.infer<typeof SuggestionView>;

export const Suggestions = z.object({ items: z.array(SuggestionView) });
