import * as z from 'zod/mini';

/** A moment as apps name one: ISO 8601 with `Z` or an offset such as `+03:00`. Kept and answered in UTC. */
export const Timestamp = z.iso.datetime({ offset: true });
