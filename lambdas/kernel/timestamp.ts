import * as z from 'zod/mini';

/** A timestamp as apps send one: ISO 8601 with `Z` or an offset such as `+03:00`. Stored and answered in UTC. */
export const Timestamp = z.iso.datetime({ offset: true });
