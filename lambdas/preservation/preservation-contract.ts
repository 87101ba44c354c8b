/** What staff are shown of what is preserved. */
import * as z from 'zod/mini';
import { PreservedId, ProposalId } from '../kernel/ids.ts';
import { HashKind } from '../photos/matching/hash-kind.ts';

export const DisclosureParams = z.strictObject({ proposalId: ProposalId });

export const PreservedView = z.object({
  preservedId: PreservedId,
  listId: z.string(),
  kind: HashKind,
  hash: z.string(),
  distance: z.int(),
  picture: z.enum(['upload', 'rendition']),
  preservedAt: z.iso.datetime(),
  until: z.iso.datetime(),
});
export type PreservedView = z.infer<typeof PreservedView>;

export const DisclosureView = z.object({
  match: PreservedView,
  pictureUrl: z.url(),
  recordUrl: z.url(),
  expiresAt: z.iso.datetime(),
});
export type DisclosureView = z.infer<typeof DisclosureView>;
