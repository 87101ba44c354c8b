/** A match with a list of known pictures whose picture is kept apart, as a row says it. Whose picture it is stands with the picture alone. */
import * as z from 'zod/mini';
import { HashKind } from '../photos/matching/hash-kind.ts';
import type { ListMatch } from '../photos/photo-life.ts';

export const StoredPreserved = z.object({
  listId: z.string(),
  kind: HashKind,
  /** The entry of the list, in hexadecimal. */
  hash: z.string(),
  /** Bits in which the hash of the picture differs. */
  distance: z.int(),
  /** Milliseconds. */
  preservedAt: z.int(),
  /** What there is of the picture: as it was sent, or the largest form in which it was shown. */
  picture: z.enum(['upload', 'rendition']),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredPreserved = z.infer<typeof StoredPreserved>;

/** What is kept beside the picture. */
export interface PreservedRecord {
  readonly match: ListMatch & { readonly rule: string };
  /** As their rows were. */
  readonly photo: object;
  readonly account: object | null;
  /** ISO 8601. */
  readonly preservedAt: string;
}
