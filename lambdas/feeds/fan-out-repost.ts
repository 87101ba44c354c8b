/** Brings reposts into the feeds of followers, and takes them out again. */
import type { AccountId } from '../kernel/ids.ts';
import type { RepostOfPost } from './arrival.ts';
import { isPushed } from './pushed-or-merged.ts';
import type { FanOutDeps, JobOf } from './review-delivery.ts';
import { followersPage, reviewDelivery } from './review-delivery.ts';

/** Whether an act of reposting stands: the account's own state names it. An act that was taken back never comes again. */
const doesStand = async (
  { viewerStates }: FanOutDeps,
  { by, act, postId }: RepostOfPost,
): Promise<boolean> => {
  const states = await viewerStates.stored(by, [postId], { consistent: true });
  return states.get(postId)?.reposted === act;
};

/**
 * Makes a repost stand in the feeds of followers exactly while the account's state names it, a thousand at a time, unless they merge it as
 * they read. Behind the last write it looks again at state and followers. A repost that ended meanwhile goes; what is due to readers who are
 * not among these followers any more, since they left, or others came, jobs of their own find out.
 */
export const fanOutRepost = async (deps: FanOutDeps, job: JobOf<'repost'>, now: number): Promise<void> => {
  const { account, act, postId, after } = job;
  const repost = { act, by: account, postId };
  // Of a post that is gone nothing shows: what feeds have of it expires.
  if ((await deps.posts.head(postId, now, { consistent: true })) === undefined) return;
  const delivery =
    after === undefined
      ? await reviewDelivery(deps, account, `repost ${act}`)
      : await deps.deliveries.get(account);
  // What was pushed before is checked by the account's state as feeds are read.
  if (!isPushed(delivery)) return;
  const readers = await followersPage(deps, account, after);
  if (await doesStand(deps, repost)) {
    await deps.feeds.addRepost(repost, readers.accountIds, now);
    const then = new Set((await followersPage(deps, account, after)).accountIds);
    const missing = readers.accountIds.filter((reader) => !then.has(reader));
    await deps.queue.send(missing.map((reader) => ({ kind: 'follow', reader, author: account })));
  }
  if (!(await doesStand(deps, repost))) await deps.feeds.removeRepost(repost, readers.accountIds);
  if (readers.next !== undefined) await deps.queue.send([{ ...job, after: readers.next }]);
};

/**
 * Takes out of a reader's feed what an account took back while the reader did not follow it: a job that died left it there. Costs a read unit
 * for each repost, and what it costs to read the feed.
 */
export const removeEndedReposts = async (
  { feeds, viewerStates }: FanOutDeps,
  reader: AccountId,
  account: AccountId,
): Promise<void> => {
  for await (const { reposts } of feeds.rowsBy(reader, account)) {
    const postIds = [...new Set(reposts.map(({ postId }) => postId))];
    const states = await viewerStates.stored(account, postIds, { consistent: true });
    const ended = reposts.filter(({ act, postId }) => states.get(postId)?.reposted !== act);
    await feeds.removeRows(ended.map(({ key }) => key));
  }
};

/** Puts an account's newest reposts into a reader's feed, and those out again that are taken back meanwhile. */
export const fillReposts = async (
  { feeds }: FanOutDeps,
  reader: AccountId,
  account: AccountId,
  most: number,
  now: number,
): Promise<void> => {
  const reposts = await feeds.newestReposts(account, most, now);
  if (reposts.length === 0) return;
  await feeds.addReposts(reader, reposts, now);
  const then = new Set((await feeds.newestReposts(account, most, now)).map(({ act }) => act));
  const oldest = then.size < most ? '' : ([...then].at(-1) ?? '');
  await feeds.removeReposts(
    reader,
    reposts.filter(({ act }) => !then.has(act) && act > oldest),
  );
};
