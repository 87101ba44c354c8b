/** What the documents say of exports. */
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { ExportAddresses, ExportView } from './export-contract.ts';
import * as examples from './export-examples.ts';
import type * as rows from './export-rows.ts';

export const docs = {
  about: 'Exports: all your data, to take along.',
  replies: {
    DataExport: {
      schema: ExportView,
      description: 'An export of your data.',
      examples: {
        preparing: example('Being prepared', examples.preparing),
        ready: example('Ready', examples.ready),
      },
    },
    ExportAddresses: {
      schema: ExportAddresses,
      description: 'Where to download the parts of your export.',
      examples: { addresses: example('One part', examples.addresses) },
    },
  },
  fields: {
    exportId: 'Id of the export; its manifests name it.',
    'DataExport.state':
      '`preparing`: parts are still being made; `ready`; `failed`: it could not be made, request another.',
    requestedAt: 'When you requested it.',
    readyAt: 'When all its parts were there; null until then.',
    keptUntil: 'When it is deleted.',
    nextAt: 'From when on you can request another one.',
    'DataExport.progress': 'How far the preparation has come.',
    'DataExport.done': 'How many parts are there.',
    'DataExport.parts':
      'The parts that are there, in order; within `progress`, how many there will be, null until that is known.',
    part: 'Number of the part, from 1. The first has the lists and pages, the others have pictures.',
    'DataExport.bytes': 'Size of the ZIP file.',
    'DataExport.files': 'How many files it holds.',
    'DataExport.sha256': 'SHA-256 of the ZIP file, in hexadecimal.',
    'ExportAddresses.sha256': 'SHA-256 of the ZIP file, in hexadecimal.',
    'ExportAddresses.expiresAt': 'When the addresses die.',
    'ExportAddresses.parts': 'All parts, in order.',
    'ExportAddresses.bytes': 'Size of the ZIP file.',
    'ExportAddresses.files': 'How many files it holds.',
    'ExportAddresses.url': 'Address of the ZIP file.',
  },
  rows: {
    exportRow: {
      shape: '`StoredExport` in `exports/export.ts`',
      note: 'the latest one alone; its change has the export made, and its person notified when it is ready ([ADR 60](adr/0060-exports.md))',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
