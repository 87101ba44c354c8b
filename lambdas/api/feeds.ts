/** Answers the routes of feeds. */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { Arrival } from '../feeds/arrival.ts';
import { makeFeedStore } from '../feeds/feed-store.ts';
import { readHomeFeed } from '../feeds/home-feed.ts';
import { presentFeed } from '../feeds/present-feed.ts';
import { api, routes } from '../feeds/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import { readChoices } from '../posts/viewer-choices.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

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
    getHomeFeed: (call) => {
      const { viewer: reader, deps, now, language } = call;
      return answerPage(
        call,
        {
          list: 'home feed',
          position: Position,
          read: (part) => readHomeFeed(deps, { reader, ...part, now }),
        },
        async ({ items, readerAccount }) => {
          const many = async () => new Map(readerAccount && [[reader, readerAccount]]);
          const choices = await readChoices(readerAccount ? { many } : deps.accounts, reader, items);
          return presentFeed(items, { reader, choices, language, now }, deps);
        },
      );
    },
  },
);
