/** Whose personal data rows of the people credited on posts are. */
import { type DataOfRows, foundWith, of, owner, repeats } from '../kernel/personal-data.ts';
import type * as rows from './credit-rows.ts';

export const data = {
  taggedRow: of(owner('account'), foundWith('post', 'postId', repeats('the people on the post'))),
  coAuthoredRow: of(owner('account'), foundWith('post', 'postId', repeats('the people on the post'))),
  partneredRow: of(owner('account'), foundWith('post', 'postId', repeats('the people on the post'))),
} satisfies DataOfRows<typeof rows>;
