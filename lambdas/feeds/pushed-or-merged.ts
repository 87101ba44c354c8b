/**
 * When an author's posts are pushed into the home feeds of followers, and when they are merged there as a feed is read: above a number of
 * followers they are merged. On the way there an author is both, until every follower's feed has the marker that merges it.
 */
import type { Delivery } from './delivery.ts';

/** An author goes back to being pushed well below the threshold, so that one who hovers about it does not switch all the time. */
const PUSH_BELOW_SHARE = 0.8;

/** Whether an author's posts are written into the feeds of followers. */
export const isPushed = ({ mode }: Pick<Delivery, 'mode'>): boolean => mode !== 'merge';

/** Whether an author's posts are looked up when followers read their feeds. */
export const isMerged = ({ mode }: Pick<Delivery, 'mode'>): boolean => mode !== 'push';

/** The delivery that suits a number of followers, undefined when the present one does. */
export const nextDelivery = (
  delivery: Delivery,
  followers: number,
  mergeAbove: number,
  startedBy: string,
): Delivery | undefined => {
  if (delivery.mode === 'push' && followers > mergeAbove) {
    return { mode: 'merging', epoch: delivery.epoch + 1, startedBy };
  }
  if (isMerged(delivery) && followers < mergeAbove * PUSH_BELOW_SHARE) {
    return { mode: 'push', epoch: delivery.epoch + 1, startedBy };
  }
  return undefined;
};
