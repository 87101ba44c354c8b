/** Written by `npm run generate`. */
import { feedsApi } from '../../api/feeds.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [feedsApi], reading: makeReadingDeps });
