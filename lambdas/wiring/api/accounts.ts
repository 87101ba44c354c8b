/** Written by `npm run generate`. */
import { accountsApi } from '../../api/accounts.ts';
import { deactivationApi } from '../../api/deactivation.ts';
import { erasureApi } from '../../api/erasure.ts';
import { exportsApi } from '../../api/exports.ts';
import { identitiesApi } from '../../api/identities.ts';
import { passwordApi } from '../../api/password.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';
import { sessionsApi } from '../../api/sessions.ts';

export const handler = serveTopics({ apis: [accountsApi, deactivationApi, erasureApi, exportsApi, identitiesApi, passwordApi, sessionsApi], reading: makeReadingDeps });
