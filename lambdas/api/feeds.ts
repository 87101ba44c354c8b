/** Answers the routes of feeds. */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeFeedStore } from '../feeds/feed-store.ts';
import { readHomeFeed } from '../feeds/home-feed.ts';
import { presentFeed } from '../feeds/present-feed.ts';
import { api, routes } from '../feeds/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { PostId } from '../kernel/ids.ts';
import { makePostStore } from '../posts/post-store.ts';
import { readChoices } from '../posts/viewer-choices.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

const Position = z.object({ before: PostId, merges: z.boolean() });

export const feedsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    feeds: makeFeedStore(reading.table),
    posts: makePostStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    getHomeFeed: (call) => {
      const { viewer: reader, deps, now, language } = call;
      return answerPage(
        call,
        {
          list: 'home feed',
          position: Position,
          read: (part) => readHomeFeed(deps.feeds, { reader, ...part, now }),
        },
        async ({ items }) => {
          const choices = await readChoices(deps.accounts, reader, items);
          return presentFeed(items, { reader, choices, language, now }, deps);
        },
      );
    },
  },
);
