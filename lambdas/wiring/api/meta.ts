/** Written by `npm run generate`. */
import { metaApi } from '../../api/meta.ts';
import { readsNothing, serveTopics } from '../../api/serve-topics.ts';
import { methodsByPath } from '../methods-by-path.ts';

export const handler = serveTopics({ apis: [metaApi], reading: readsNothing, methodsByPath });
