/** Written by `npm run generate`. */
import { photosApi } from '../../api/photos.ts';
import { makeReadingDeps } from '../../api/reading-deps.ts';
import { residencyApi } from '../../api/residency.ts';
import { serveTopics } from '../../api/serve-topics.ts';

export const handler = serveTopics({ apis: [photosApi, residencyApi], reading: makeReadingDeps });
