/** Exports of an account's data as apps see them. */
import * as z from 'zod/mini';
import { ExportId } from '../kernel/ids.ts';

const part = {
  /** From 1. */
  part: z.int(),
  bytes: z.int(),
  files: z.int(),
  sha256: z.string(),
};
const ExportPart = z.object(part);

export const ExportView = z.object({
  exportId: ExportId,
  state: z.enum(['preparing', 'ready', 'failed']),
  requestedAt: z.iso.datetime(),
  readyAt: z.nullable(z.iso.datetime()),
  keptUntil: z.iso.datetime(),
  nextAt: z.iso.datetime(),
  /** `parts` is null until that is known. */
  progress: z.object({ done: z.int(), parts: z.nullable(z.int()) }),
  parts: z.array(ExportPart),
});
export type ExportView = z.infer<typeof ExportView>;

export const ExportAddresses = z.object({
  exportId: ExportId,
  expiresAt: z.iso.datetime(),
  parts: z.array(z.object({ ...part, url: z.url() })),
});
export type ExportAddresses = z.infer<typeof ExportAddresses>;
