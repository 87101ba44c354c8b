import type { AccountId } from '../kernel/ids.ts';
import type { Relation } from './edge.ts';
import { noRelation, relationOf } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';

/**
 * The relation of a viewer to an author. Nobody follows oneself, so that is not asked.
 * `consistent` wherever one thing is read or anything is written ([decision 35](../../docs/adr/0035-consistent-checks.md)).
 */
export const relationTo = async (
  edges: Pick<EdgeStore, 'get'>,
  viewer: AccountId | undefined,
  author: AccountId,
  options: { readonly consistent?: boolean } = {},
): Promise<Relation> =>
  viewer === undefined || viewer === author
    ? noRelation
    : relationOf(await edges.get(viewer, author, options));
