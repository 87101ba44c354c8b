/** Written by `npm run generate`. */
import { accessesApi } from '../../api/accesses.ts';
import { notificationsApi } from '../../api/notifications.ts';
import { pushApi } from '../../api/push.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [accessesApi, notificationsApi, pushApi], reading: makeReadingDeps });
