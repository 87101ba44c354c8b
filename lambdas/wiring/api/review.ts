/** Written by `npm run generate`. */
import { demandsApi } from '../../api/demands.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { reviewingApi } from '../../api/reviewing.ts';
import { serveTopics } from '../../api/serve-topics.ts';
import { staffCheck } from '../../api/staff-check.ts';

export const handler = serveTopics({ apis: [demandsApi, reviewingApi], reading: makeReadingDeps, staff: staffCheck });
