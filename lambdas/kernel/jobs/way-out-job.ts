/** Jobs of the queue of the way out. Each may arrive repeatedly, late and in any order. */
import * as z from 'zod/mini';
import { AccountId, ExportId } from '../ids.ts';

const about = { accountId: AccountId, exportId: ExportId };

/** Plan an export, and have its parts made. */
const PlanExport = z.object({ kind: z.literal('export'), ...about });
/** Make a part of an export: all of it, however far that came before. */
const WritePart = z.object({ kind: z.literal('export-part'), ...about, /** From 1. */ part: z.int() });
/** Delete the objects of an export whose row is gone, or says another by now. */
const DeleteExport = z.object({ kind: z.literal('delete-export'), ...about, parts: z.int() });
export type ExportJob = z.infer<typeof PlanExport> | z.infer<typeof WritePart> | z.infer<typeof DeleteExport>;

export const WayOutJob = z.discriminatedUnion('kind', [
  /** Erase an account, or go on with it: its own row says how far that has come. */
  z.object({ kind: z.literal('erase'), accountId: AccountId }),
  /** Look through the whole table for what is left of accounts that wait for that, or go on with it. */
  z.object({ kind: z.literal('scan') }),
  /** Somebody deleted their user of the stack's own pool, by its subject. */
  z.object({ kind: z.literal('left'), subject: z.string() }),
  PlanExport,
  WritePart,
  DeleteExport,
]);
export type WayOutJob = z.infer<typeof WayOutJob>;
