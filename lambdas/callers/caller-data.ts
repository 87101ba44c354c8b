/** Whose personal data rows of who calls are. */
import { type DataOfRows, namedByOthers, of, owner, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './caller-rows.ts';

export const data = {
  callerRow: of(owner('accountId'), scannedFor('likes', namedByOthers)),
  likedPostsRow: of(owner('accountId'), scannedFor('likes', namedByOthers)),
} satisfies DataOfRows<typeof rows>;
