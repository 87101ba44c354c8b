/** Written by `npm run generate`. */
import { commentsApi } from '../../api/comments.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [commentsApi], reading: makeReadingDeps });
