/** Written by `npm run generate`. */
import { insightsApi } from '../../api/insights.ts';
import { likesApi } from '../../api/likes.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { repostsApi } from '../../api/reposts.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [insightsApi, likesApi, repostsApi], reading: makeReadingDeps });
