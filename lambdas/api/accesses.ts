/** Answers the routes of accesses. */
import { AccessPosition, listAccesses } from '../accesses/list-accesses.ts';
import { api, routes } from '../accesses/topic.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

export const accessesApi = topicApi(
  { api, routes },
  ({ reading: { table, cursors } }) => ({ table, cursors }),
  {
    listAccesses: (call) =>
      answerPage(
        call,
        {
          list: 'accesses',
          position: AccessPosition,
          read: (part) => listAccesses(call.deps.table, call.viewer, part, call.now),
        },
        ({ items }) => items,
      ),
  },
);
