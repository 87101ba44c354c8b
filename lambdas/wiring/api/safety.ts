/** Written by `npm run generate`. */
import { decisionsApi } from '../../api/decisions.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { reportsApi } from '../../api/reports.ts';
import { serveTopics } from '../../api/serve-topics.ts';
import { transparencyApi } from '../../api/transparency.ts';

export const handler = serveTopics({ apis: [decisionsApi, reportsApi, transparencyApi], reading: makeReadingDeps });
