import type { AccountId } from '../kernel/ids.ts';
import { placeOf } from '../kernel/ids.ts';
import { dayOf } from '../platform/durations.ts';

/**
 * A place in the order of account ids from which a viewer's lists are read on a day, where they are too long to be read whole. As ids are
 * as good as random, everybody's turn comes. `now` in milliseconds.
 */
export const placeOfDay = (viewer: AccountId, now: number): AccountId => placeOf(`${viewer} ${dayOf(now)}`);
