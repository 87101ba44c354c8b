/** Answers the routes of feeds. */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { Arrival } from '../feeds/arrival.ts';
import { readFirstRows } from '../feeds/feed-sources.ts';
import type { FeedRows } from '../feeds/feed-store.ts';
import { makeFeedStore } from '../feeds/feed-store.ts';
import { readHomeFeed } from '../feeds/home-feed.ts';
import { presentFeed } from '../feeds/present-feed.ts';
import { api, routes } from '../feeds/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import type { PostId } from '../kernel/ids.ts';
import { isSettled } from '../kernel/lists-version.ts';
import { makePostStore } from '../posts/post-store.ts';
import { readChoices } from '../posts/viewer-choices.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPage } from './answer-page.ts';
import { revalidate } from './revalidate.ts';
import { topicApi } from './topic-api.ts';

/** Whether rows say what the page shows: not where authors are merged as it is read, nor while the newest may not be seen everywhere. */
const isTagged = ({ merged, candidates, version }: FeedRows, now: number): boolean =>
  merged.length === 0 && isSettled(version, now) && isSettled(candidates[0]?.at, now);

/** Whether rows say what the reader did with a post: it stands in them, or they are all there are. */
const isAmong = ({ next, reached }: FeedRows, postId: PostId): boolean =>
  next === undefined || (reached !== undefined && postId >= reached);

const Position = z.object({ before: Arrival, merges: z.boolean(), begun: z.int() });

export const feedsApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    feeds: makeFeedStore(reading.table),
    hasReposts: env.REPOSTS === 'on',
    posts: makePostStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    getHomeFeed: async (call) => {
      const { viewer: reader, deps, query, now, language } = call;
      const isFirstPage = query.cursor === undefined;
      const first = isFirstPage
        ? await readFirstRows(deps.feeds, { reader, limit: query.limit, now })
        : undefined;
      const own = first && isTagged(first, now) ? revalidate(call, first.content) : undefined;
      if (own?.unchanged) return own.unchanged;
      let isOfFirstRows = first !== undefined;
      const reply = await answerPage(
        call,
        {
          list: 'home feed',
          position: Position,
          read: (part) => readHomeFeed(deps, { reader, ...part, first, now }),
        },
        async ({ items, readerAccount }) => {
          isOfFirstRows = first !== undefined && items.every(({ post }) => isAmong(first, post.postId));
          const choices = await readChoices(deps.accounts, reader, items, readerAccount);
          return presentFeed(items, { reader, choices, language, now }, deps);
        },
      );
      return own === undefined || !isOfFirstRows ? reply : own.tagged(reply);
    },
  },
);
