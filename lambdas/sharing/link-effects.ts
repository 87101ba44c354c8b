/** The links of posts that are gone go too. */

import { streamPart } from '../kernel/stream-part.ts';
import { workOf } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import { makeShareLinkStore } from './share-link-store.ts';

export const linkEffects = streamPart({
  topic: 'sharing',
  follows: [{ row: postRow, on: ['REMOVE'] }],
  access: ['GetItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared }) => ({ links: makeShareLinkStore(shared) }),
  plan: ({ links }, changes) =>
    changes.map(({ ids, position }) => workOf(position, () => links.removeAll(ids.postId))),
});
