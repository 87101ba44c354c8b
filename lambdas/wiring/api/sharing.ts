/** Written by `npm run generate`. */
import { creditsApi } from '../../api/credits.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';
import { sharingApi } from '../../api/sharing.ts';

export const handler = serveTopics({ apis: [creditsApi, sharingApi], reading: makeReadingDeps });
