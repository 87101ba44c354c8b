/** Rows of lists of known pictures. All but imports lie together: they are few. */
import { HashKind } from '../photos/matching/hash-kind.ts';
import { defineRow } from '../platform/row.ts';
import {
  HashImportId,
  HashListId,
  HexHash,
  StoredCleared,
  StoredHashList,
  StoredImport,
  StoredScan,
} from './hash-list.ts';

export const hashListRow = defineRow({
  entity: 'list of known pictures',
  pk: 'HASHLISTS',
  sk: 'LIST#{listId}',
  ids: { listId: HashListId },
  stored: StoredHashList,
});

export const clearedHashRow = defineRow({
  entity: 'cleared hash',
  pk: 'HASHLISTS',
  sk: 'CLEARED#{kind}#{hash}',
  ids: { kind: HashKind, hash: HexHash },
  stored: StoredCleared,
});

export const hashScanRow = defineRow({
  entity: 'comparison with lists',
  pk: 'HASHLISTS',
  sk: 'SCAN',
  ids: {},
  stored: StoredScan,
});

export const hashImportRow = defineRow({
  entity: 'import of hashes',
  pk: 'HASHLIST#{listId}',
  sk: 'IMPORT#{importId}',
  ids: { listId: HashListId, importId: HashImportId },
  stored: StoredImport,
});
