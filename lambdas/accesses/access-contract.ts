/** Accesses as people are shown them. */
import * as z from 'zod/mini';
import { AccessId } from '../kernel/ids.ts';
import { StaffRole } from '../kernel/staff-role.ts';
import { AccessedKind, AccessReason } from './access.ts';

export const AccessView = z.object({
  accessId: AccessId,
  at: z.iso.datetime(),
  role: StaffRole,
  kind: AccessedKind,
  id: z.nullable(z.string()),
  reason: AccessReason,
});
export type AccessView = z.infer<typeof AccessView>;
