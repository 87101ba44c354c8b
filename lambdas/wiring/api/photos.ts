/** Written by `npm run generate`. */
import { photosApi } from '../../api/photos.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { serveTopics } from '../../api/serve.ts';

export const handler = serveTopics({ apis: [photosApi], reading: makeReadingDeps });
