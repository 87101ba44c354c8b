/** Whose personal data rows of reactions are. */
import {
  type DataOfRows,
  foundWith,
  of,
  othersOwn,
  owner,
  repeats,
  workings,
} from '../kernel/personal-data.ts';
import type * as rows from './reaction-rows.ts';

export const data = {
  viewerStateRow: of(
    owner('reader', repeats('the lists of likes, saves and reposts')),
    foundWith('like', 'postId', othersOwn),
  ),
  commentViewerStateRow: of(owner('reader'), foundWith('like', 'commentId', othersOwn)),
  likeRow: of(
    foundWith('viewer state of a post', 'account', repeats('the list of likes')),
    foundWith('post', 'target', othersOwn),
  ),
  saveRow: of(
    foundWith('saved post', 'account', repeats('the list of saves')),
    foundWith('post', 'postId', othersOwn),
  ),
  repostRow: of(
    foundWith('reposted post', 'account', repeats('the list of reposts')),
    foundWith('post', 'postId', othersOwn),
  ),
  likedPostRow: of(owner('account'), foundWith('like', 'postId', othersOwn)),
  savedPostRow: of(owner('account'), foundWith('save', 'postId', othersOwn)),
  repostedPostRow: of(owner('account'), foundWith('repost', 'postId', othersOwn)),
  actWithdrawalRow: of(owner('account', workings), foundWith('edge', 'other', workings)),
  insightRow: of(foundWith('post', 'postId', repeats('the days of the account'))),
} satisfies DataOfRows<typeof rows>;
