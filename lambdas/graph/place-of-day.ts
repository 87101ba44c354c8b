import { createHash } from 'node:crypto';
import { AccountId } from '../kernel/ids.ts';
import { dayOf } from '../platform/durations.ts';

/**
 * A place in the order of account ids from which a viewer's lists are read on a day, where they are too long to be read whole. As ids are
 * as good as random, everybody's turn comes. `now` in milliseconds.
 */
export const placeOfDay = (viewer: AccountId, now: number): AccountId => {
  const digest = createHash('sha256')
    .update(`${viewer} ${dayOf(now)}`)
    .digest();
  const ids = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return AccountId.parse([...digest.subarray(0, 16)].map((byte) => ids.charAt(byte % ids.length)).join(''));
};
