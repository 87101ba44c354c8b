/** Written by `npm run generate`. */
import { accountsApi } from '../../api/accounts.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve.ts';

export const handler = serveTopics({ apis: [accountsApi], reading: makeReadingDeps });
