/** Written by `npm run generate`. */
import { postsApi } from '../../api/posts.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [postsApi], reading: makeReadingDeps });
