/** Photos that the machine left to people and decisions that people appeal wait; those that somebody has seen to since do not. */
import type { StoredDecision } from '../decisions/decision.ts';
import { decisionRow } from '../decisions/decision-rows.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { lifeOf, type PhotoFacts } from '../photos/photo-life.ts';
import { photoRow } from '../photos/photo-rows.ts';
import { workOf } from '../platform/gather.ts';
import { makeItemStore } from '../review/item-store.ts';

const PHOTO_PRIORITY = 3; // a post waits for it
const APPEAL_PRIORITY = 3;

const waits = (photo: PhotoFacts | undefined): boolean =>
  photo !== undefined && lifeOf(photo).state === 'review';

const follows = [
  { row: photoRow, on: ['MODIFY', 'REMOVE'] },
  { row: decisionRow, on: ['MODIFY'] },
] as const;

const appeals = (decision: StoredDecision | undefined): boolean => decision?.appeal?.state === 'pending';

export const reviewingProjections = streamPart({
  topic: 'reviewing',
  follows,
  access: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  deps: ({ shared, clock }) => ({ items: makeItemStore(shared), clock }),
  plan: ({ items, clock }, changes) =>
    changes.flatMap((change) => {
      const { position } = change;
      if (change.entity === 'decision') {
        const { before, after, ids } = change;
        if (after === undefined || appeals(before) === appeals(after)) return [];
        const { subject, appeal } = after;
        const opening = {
          subject,
          accountId: ids.accountId,
          source: 'appeal',
          priority: APPEAL_PRIORITY,
        } as const;
        return appeals(after)
          ? [workOf(position, () => items.open({ ...opening, at: appeal?.at ?? clock() }))]
          : [workOf(position, () => items.withdraw(subject, 'appeal', clock()))];
      }
      const { before, after } = change;
      const { photoId } = change.ids;
      if (waits(before) === waits(after)) return [];
      const subject = { kind: 'photo', photoId, ...(after?.postId && { postId: after.postId }) } as const;
      if (after === undefined || !waits(after)) {
        return [workOf(position, () => items.withdraw(subject, 'photo', clock()))];
      }
      const opening = {
        subject,
        accountId: after.ownerId,
        source: 'photo',
        priority: PHOTO_PRIORITY,
      } as const;
      return [workOf(position, () => items.open({ ...opening, at: clock() }))];
    }),
});
