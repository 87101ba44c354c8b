/** Example values of staff, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { StaffLogEntryView, StaffMemberList, StaffSelf } from './staff-contract.ts';

export const staffSelf = {
  roles: ['reviewer', 'senior'],
  signInUntil: '2026-11-30T20:15:00.000Z',
} satisfies z.input<typeof StaffSelf>;

export const staffMembers = {
  items: [{ accountId: '4T9B3N6QXK2HRVMC', username: 'layla', roles: ['administrator'] }],
} satisfies z.input<typeof StaffMemberList>;

export const staffLogEntry = {
  entryId: '01KBA6H2VQ5T3M8C9XWZ4R7KPE',
  at: '2026-11-30T09:12:44.663Z',
  done: 'approved',
  role: 'administrator',
  by: '4T9B3N6QXK2HRVMC',
  about: '7W2Q5ZJ0E8FYD1SA',
  proposalId: '01KBA5ZP4M8W2R6T0YV3N7QJXC',
  kind: null,
  reason: null,
  detail: 'grant reviewer',
} satisfies z.input<typeof StaffLogEntryView>;
