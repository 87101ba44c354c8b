/** Rows of drafts. */
import { authorOf, DraftId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { PartId, StoredPhotos, StoredTexts } from '../posts/post-parts.ts';
import { StoredDraft } from './draft.ts';

export const draftRow = defineRow({
  entity: 'draft',
  pk: 'A#{author}',
  sk: 'DRAFT#{draftId}',
  ids: { draftId: DraftId },
  derived: { author: ({ draftId }) => authorOf(draftId) },
  stored: StoredDraft,
});

/** Texts of a draft that its own row has no room for, and what was said of a failure. */
export const draftTextPartRow = defineRow({
  entity: 'texts of a draft',
  pk: 'DRAFT#{draftId}',
  sk: 'TEXT#{part}',
  ids: { draftId: DraftId, part: PartId },
  stored: StoredTexts,
});

/** The photos of a draft whose own row has no room for them. */
export const draftPhotosPartRow = defineRow({
  entity: 'photos of a draft',
  pk: 'DRAFT#{draftId}',
  sk: 'PHOTOS#{part}',
  ids: { draftId: DraftId, part: PartId },
  stored: StoredPhotos,
});
