/** Rows of drafts. */
import { authorOf, DraftId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredDraft } from './draft.ts';

export const draftRow = defineRow({
  entity: 'draft',
  pk: 'A#{author}',
  sk: 'DRAFT#{draftId}',
  ids: { draftId: DraftId },
  derived: { author: ({ draftId }) => authorOf(draftId) },
  stored: StoredDraft,
});
