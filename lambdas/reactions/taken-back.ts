/** Which acts a block took back: those of somebody whom it parts from an owner of the thing, and those from before it ever did. */
import type { Edge } from '../graph/edge.ts';
import { isTakenBack } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import type { Act } from './reaction.ts';

/** Whose block takes back what is done with a thing: the post's author's and a comment's writer's. Nobody but who saved is told of a save. */
export const ownersOf = (
  { reaction, postId }: Pick<Act, 'reaction' | 'postId'>,
  writer: AccountId | undefined,
): readonly AccountId[] =>
  reaction === 'saved' ? [] : [authorOf(postId), ...(writer === undefined ? [] : [writer])];

/** The edges of a viewer to the owners of a thing. */
export const edgesTo = (owners: readonly AccountId[], viewer: AccountId): readonly Key[] =>
  owners.filter((owner) => owner !== viewer).map((other) => edgeRow.key({ owner: viewer, other }));

/** Those among some acts, each with its edges, that a block took back. Costs a read unit an edge. */
export const takenBackAmong = async <Some extends Pick<Act, 'act'>>(
  table: Pick<Table, 'getMany'>,
  edgesOf: ReadonlyMap<Some, readonly Key[]>,
): Promise<ReadonlySet<Some>> => {
  const keys = [...edgesOf.values()].flat();
  const rows = keys.length === 0 ? [] : await table.getMany(keys, { consistent: true });
  const edges = new Map<string, Edge>(rows.map((row) => [nameOfKey(keyOfRow(row)), edgeRow.parse(row)]));
  const taken = [...edgesOf].filter(([{ act }, names]) =>
    names.some((key) => isTakenBack(edges.get(nameOfKey(key)), act)),
  );
  return new Set(taken.map(([act]) => act));
};
