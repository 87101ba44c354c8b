/** Written by `npm run generate`. */
import { audiencesApi } from '../../api/audiences.ts';
import { graphApi } from '../../api/graph.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [audiencesApi, graphApi], reading: makeReadingDeps });
