/** The routes of lists of known pictures and of the policy that is tried. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  ClearedHashBody,
  ClearedHashParams,
  HashImportParams,
  HashImportTicket,
  HashImportView,
  HashListBody,
  HashListParams,
  HashListsView,
  HashListView,
  NewHashImport,
  ShadowReportView,
} from './policy-contract.ts';

const keepers = ['senior', 'administrator'] as const;

export const listHashLists = defineRoute({
  method: 'GET',
  path: '/v1/staff/hash-lists',
  access: 'token',
  staff: ['senior', 'administrator', 'auditor'],
  summary: 'List the lists of known pictures',
  description: 'With the hashes that were cleared, and how far old photos have been compared with the lists.',
  reply: { status: 200, schema: HashListsView },
});

export const putHashList = defineRoute({
  method: 'PUT',
  path: '/v1/staff/hash-lists/{listId}',
  access: 'token',
  staff: keepers,
  summary: 'Create or describe a list of known pictures',
  description:
    'Photos that the list knows are rejected before any model is asked, with the rule that it names. The kind of a list stays.',
  params: HashListParams,
  body: HashListBody,
  reply: { status: 200, schema: HashListView },
  problems: ['conflict'],
});

export const deleteHashList = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/hash-lists/{listId}',
  access: 'token',
  staff: keepers,
  summary: 'Delete a list of known pictures',
  description: 'Photos that it had rejected stay so.',
  params: HashListParams,
  reply: { status: 204 },
});

export const createHashImport = defineRoute({
  method: 'POST',
  path: '/v1/staff/hash-lists/{listId}/imports',
  access: 'token',
  staff: keepers,
  summary: 'Get a URL to send a CSV file of hashes to',
  description: `A hash in each row, as 64 hexadecimal digits in the first field; of PDQ hashes the second field may say the quality. A header, empty lines and lines that begin with # are no rows. The URL takes the file once, within ${limits.uploadSeconds / 60} minutes; then begin the import.`,
  params: HashListParams,
  body: NewHashImport,
  reply: { status: 201, schema: HashImportTicket },
  idempotent: true,
  secretAnswer: true,
  problems: ['not_found'],
});

export const beginHashImport = defineRoute({
  method: 'PUT',
  path: '/v1/staff/hash-lists/{listId}/imports/{importId}',
  access: 'token',
  staff: keepers,
  summary: 'Take the hashes of a file that was sent into its list',
  description:
    'Rows that are no hashes are told by their lines, all others are taken. Photos that are shown already are then compared with the list.',
  params: HashImportParams,
  reply: { status: 202, schema: HashImportView },
  problems: ['not_found'],
});

export const getHashImport = defineRoute({
  method: 'GET',
  path: '/v1/staff/hash-lists/{listId}/imports/{importId}',
  access: 'token',
  staff: ['senior', 'administrator', 'auditor'],
  summary: 'Get what became of a file of hashes',
  params: HashImportParams,
  reply: { status: 200, schema: HashImportView },
  problems: ['not_found'],
});

export const clearHash = defineRoute({
  method: 'PUT',
  path: '/v1/staff/cleared-hashes/{kind}/{hash}',
  access: 'token',
  staff: keepers,
  summary: 'Clear a hash',
  description:
    'It then neither counts in any list, also where it is brought into one later, nor is a picture matched that has it.',
  params: ClearedHashParams,
  body: ClearedHashBody,
  reply: { status: 204 },
});

export const unclearHash = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/cleared-hashes/{kind}/{hash}',
  access: 'token',
  staff: keepers,
  summary: 'Let a cleared hash count again',
  params: ClearedHashParams,
  reply: { status: 204 },
});

export const getShadowReport = defineRoute({
  method: 'GET',
  path: '/v1/staff/policy/shadow',
  access: 'token',
  staff: ['senior', 'administrator', 'auditor'],
  summary: 'Get how the policy that is tried differs from the one in force',
  description:
    'By day, the latest first, of the last 90 days. A change is tried by the setting `moderationShadow`; it has no effect.',
  reply: { status: 200, schema: ShadowReportView },
});
