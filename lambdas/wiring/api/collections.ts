/** Written by `npm run generate`. */
import { collectionsApi } from '../../api/collections.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [collectionsApi], reading: makeReadingDeps });
