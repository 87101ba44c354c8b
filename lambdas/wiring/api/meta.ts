/** Written by `npm run generate`. */
import { metaApi } from '../../api/meta.ts';
import { readsNothing, serveTopics } from '../../api/serve.ts';

export const handler = serveTopics(readsNothing, metaApi);
