/** Written by `npm run generate`. */
import { notificationsApi } from '../../api/notifications.ts';
import { pushApi } from '../../api/push.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve.ts';

export const handler = serveTopics({ apis: [notificationsApi, pushApi], reading: makeReadingDeps });
