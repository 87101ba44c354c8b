/** Rows of what staff keep for reviewing. */
import * as z from 'zod/mini';
import { AccountId, MacroId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';

/** A text for answers, in both languages; never changed. */
export const macroRow = defineRow({
  entity: 'text for answers',
  pk: 'MACROS',
  sk: 'M#{macroId}',
  ids: { macroId: MacroId },
  stored: z.object({ name: z.string(), en: z.string(), ar: z.string(), by: z.optional(AccountId) }),
});
