/** Examples of the deletion of an account. */

import { deletionNotes } from './deletion-notes.ts';
import type { DeletionView } from './erasure-contract.ts';

export const deletion: DeletionView = {
  erasureDueAt: '2026-06-03T12:00:00.000Z',
  notes: [...deletionNotes(['password'], 'en')],
};
