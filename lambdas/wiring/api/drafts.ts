/** Written by `npm run generate`. */
import { draftsApi } from '../../api/drafts.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [draftsApi], reading: makeReadingDeps });
