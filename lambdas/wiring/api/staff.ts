/** Written by `npm run generate`. */
import { policyApi } from '../../api/policy.ts';
import { preservationApi } from '../../api/preservation.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';
import { staffCheck } from '../../api/staff-check.ts';
import { staffApi } from '../../api/staff.ts';
import { supportApi } from '../../api/support.ts';

export const handler = serveTopics({ apis: [policyApi, preservationApi, staffApi, supportApi], reading: makeReadingDeps, staff: staffCheck });
