/** Rows of what is preserved. */
import { PreservedId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredPreserved } from './preserved.ts';

export const preservedRow = defineRow({
  entity: 'preserved match',
  pk: 'PRESERVED',
  sk: 'MATCH#{preservedId}',
  ids: { preservedId: PreservedId },
  stored: StoredPreserved,
});
