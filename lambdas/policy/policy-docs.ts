/** What the documents say of lists of known pictures and of the policy that is tried. */
import { limits } from '../kernel/limits.ts';
import { describeText, example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './hash-list-rows.ts';
import {
  ClearedHashBody,
  ClearedHashView,
  HashImportTicket,
  HashImportView,
  HashListBody,
  HashListsView,
  HashListView,
  HashScanView,
  NewHashImport,
  ShadowReportView,
} from './policy-contract.ts';
import * as examples from './policy-examples.ts';

export const docs = {
  about: 'Policy: lists of known pictures, and the moderation policy that is tried.',
  bodies: {
    HashListBody: {
      schema: HashListBody,
      description: 'What a list of known pictures is about.',
      examples: { hotline: example('A list of a hotline', examples.newList) },
    },
    NewHashImport: {
      schema: NewHashImport,
      description: 'The file of hashes that you are going to send.',
      examples: { file: example('A file', examples.newImport) },
    },
    ClearedHashBody: {
      schema: ClearedHashBody,
      description: 'Why a hash is cleared.',
      examples: { appeal: example('By appeal', examples.clearing) },
    },
  },
  replies: {
    HashList: {
      schema: HashListView,
      description: 'A list of known pictures.',
      examples: { hotline: example('A list of a hotline', examples.list) },
    },
    ClearedHash: {
      schema: ClearedHashView,
      description: 'A hash that counts in no list.',
      examples: { logo: example('A logo', examples.cleared) },
    },
    HashScan: {
      schema: HashScanView,
      description: 'How far photos that are shown have been compared with the lists.',
      examples: { running: example('Running', examples.scan) },
    },
    HashLists: {
      schema: HashListsView,
      description: 'The lists of known pictures.',
      examples: { one: example('One list', examples.lists) },
    },
    HashImportTicket: {
      schema: HashImportTicket,
      description: 'Where to send a file of hashes to, once.',
      examples: { ticket: example('A URL', examples.ticket) },
    },
    HashImport: {
      schema: HashImportView,
      description: 'What became of a file of hashes.',
      examples: { done: example('Taken, but for two rows', examples.done) },
    },
    ShadowReport: {
      schema: ShadowReportView,
      description: 'How a policy that is tried judges, beside the one in force.',
      examples: { report: example('A stricter threshold', examples.shadow) },
    },
  },
  fields: {
    'HashList.listId': 'Name of the list, in lower case.',
    'HashListBody.kind':
      '`sha256`: hashes of files, which match to the byte. `pdq`: perceptual hashes, which match within 31 bits, however a picture is turned or mirrored.',
    'HashList.kind': '`sha256`: hashes of files. `pdq`: perceptual hashes.',
    'ClearedHash.kind': '`sha256`: of a file. `pdq`: of what a picture looks like.',
    'HashListBody.rule': 'Id of the rule of the guidelines that decisions on matches name.',
    'HashList.rule': 'Id of the rule of the guidelines that decisions on matches name.',
    'HashListBody.source': describeText('Where the list comes from.', limits.referenceGraphemes),
    'HashList.source': 'Where the list comes from.',
    'HashListBody.preserve': `Whether what it matches is preserved for authorities, for ${limits.preservedDays} days.`,
    'HashList.preserve': 'Whether what it matches is preserved for authorities.',
    'HashList.entries': 'How many hashes it has.',
    'HashList.changedAt': 'When it was changed last.',
    'HashLists.lists': 'All lists.',
    'HashLists.cleared': 'Hashes that count in no list.',
    'HashLists.scan':
      'How far photos that are shown have been compared with the lists; null where they never were.',
    'ClearedHash.hash': 'The hash, in hexadecimal.',
    'ClearedHash.reason': 'Why it was cleared.',
    'ClearedHashBody.reason': describeText('Why it is cleared.', limits.groundGraphemes),
    'ClearedHash.clearedAt': 'When it was cleared.',
    'HashScan.seen': 'Photos that were compared.',
    'HashScan.matched': 'Photos of them that a list knows.',
    'HashScan.startedAt': 'When it began.',
    'HashScan.finishedAt': 'When it ended; null while it goes on.',
    'NewHashImport.bytes': 'Size of the file in bytes.',
    'HashImportTicket.importId': 'Id of the import.',
    'HashImport.importId': 'Id of the import.',
    'HashImportTicket.upload': 'How to send the file.',
    'HashImportTicket.expiresAt': 'Until when the URL takes the file.',
    'HashImport.state':
      '`awaiting`: its file may come. `running`: being taken. `done`: taken, but for broken rows. `failed`: nothing was taken.',
    'HashImport.createdAt': 'When its URL was given.',
    'HashImport.problem':
      'Why it failed, else null. `upload_missing`: no file was sent. `too_many_hashes`: the lists together would have too many. `list_gone`: the list was deleted.',
    'HashImport.rows': 'Rows of the file; null before it was read.',
    'HashImport.added': 'Hashes that are new in the list.',
    'HashImport.known': 'Hashes that were in the list already, or stand in the file twice.',
    'HashImport.broken': 'Rows that are no hashes.',
    'HashImport.brokenRows': 'The first 100 of them.',
    'HashImport.line': 'Line of the file, from 1.',
    'HashImport.why':
      '`not_a_hash`: not 64 hexadecimal digits. `not_a_quality`: not a number from 0 to 100. `quality_too_low`: below 50, such hashes are not to be compared.',
    'HashImport.text': 'The row, cut off behind 200 characters.',
    'ShadowReport.policy': 'Version of the policy in force.',
    'ShadowReport.candidate': 'Version of the policy that is tried, or its verdict.',
    'ShadowReport.days': 'By day, the latest first.',
    'ShadowReport.day': 'The day (UTC).',
    'ShadowReport.judged': 'Photos that both policies judged.',
    'ShadowReport.differences': 'How the policy that is tried judged otherwise.',
    'ShadowReport.inForce': 'The verdict of the policy in force.',
    'ShadowReport.photos': 'How many photos.',
  },
  parameters: {
    listId: { description: 'Name of the list.', example: 'hotline' },
    importId: { description: 'Id of the import.', example: examples.ticket.importId },
    kind: { description: 'Kind of the hash.', example: 'pdq' },
    hash: { description: 'The hash, in 64 hexadecimal digits.', example: examples.cleared.hash },
  },
  rows: {
    hashListRow: {
      note: 'what a list of known pictures is about, and its file in the media bucket; written by staff and by imports. A change puts the lists into force (`known/in-force.json`), which functions read every two minutes: photos cost no read unit',
    },
    clearedHashRow: { note: 'a hash that counts in no list, as an appeal or staff have it' },
    hashScanRow: {
      note: 'how far photos that are shown were compared with the lists; each page writes it, which has the next one looked at',
    },
    hashImportRow: {
      note: 'a file of hashes, what became of it and its first broken rows; gone after 90 days',
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'HashImportTicket.upload': 'UploadRequest',
  },
} satisfies TopicDocs;
