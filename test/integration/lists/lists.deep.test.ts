/** Every list, looked at by every kind of viewer: who is in it when people are private, suspended, muted or blocked, on either side. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { type ListEntry, lists } from './lists.ts';
import { type Owner, owners, thirds, thirdsOf, type Viewer, viewers } from './people.ts';
import { type ListWorld, makeListWorld } from './world.ts';

let world: ListWorld;
beforeAll(async () => {
  world = await makeListWorld(await sharedCloud());
}, 240_000);

const specs: Readonly<Record<string, RouteSpec>> = routeTable;
const entries: Readonly<Record<string, ListEntry>> = lists;

const answersList = ({ reply }: RouteSpec): boolean => {
  const schema: unknown = reply.schema;
  return (
    typeof schema === 'object' && schema !== null && 'shape' in schema && 'items' in Object(schema.shape)
  );
};

/** A list of one's own is the same for all that is not one's own. */
const casesOf = (spec: RouteSpec) => {
  const isOwn = !spec.path.includes('{');
  const others: readonly Viewer[] = viewers.filter((viewer) => viewer !== 'guest' || spec.access !== 'token');
  return owners.flatMap((owner) =>
    (['owner', ...(isOwn && owner !== 'open' ? [] : others)] as const).map((viewer) => ({ owner, viewer })),
  );
};

describe('whose things are in a list', () => {
  it('is known of every route that answers one', () => {
    const names = Object.entries(specs).flatMap(([name, spec]) => (answersList(spec) ? [name] : []));
    expect(names.length).toBeGreaterThan(20);
    expect(Object.keys(lists).toSorted()).toEqual(names.toSorted());
  });

  const expectedOf = ({ shows }: ListEntry, viewer: Viewer, owner: Owner): readonly string[] => {
    const absent = new Set<string>(thirds.filter((third) => !thirdsOf(owner).includes(third)));
    return [...new Set(shows(viewer, owner))].filter((name) => !absent.has(name)).toSorted();
  };

  it.each(Object.entries(entries))('%s', async (name, entry) => {
    const { path, idOf } = entry;
    const spec = specs[name];
    if (spec === undefined) throw new Error(`There is no route ${name}`);
    const seen = await Promise.all(
      casesOf(spec).map(async ({ owner, viewer }) => {
        const isPaged = 'limit' in (Object(spec.query).shape ?? {});
        const pageSize = viewer === 'owner' || viewer === 'follower' ? 3 : 100;
        const items = await world.crowd.listAll(
          world.memberOf(viewer, owner),
          path(world, owner),
          isPaged ? pageSize : 0,
        );
        const what = `${name} of ${owner} seen by ${viewer}`;
        const ids = (items ?? []).map(idOf);
        if (!entry.repeats) expect(new Set(ids).size, what).toBe(ids.length);
        const names = new Set(
          ids.map(world.nameOf).filter((each) => !entry.repeats || !each.startsWith('unknown')),
        );
        return [what, [...names].toSorted()] as const;
      }),
    );
    const expected = casesOf(spec).map(
      ({ owner, viewer }) =>
        [`${name} of ${owner} seen by ${viewer}`, expectedOf(entry, viewer, owner)] as const,
    );
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
  });
});
