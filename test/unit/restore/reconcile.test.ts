import { describe, expect, it } from 'vitest';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { nameOfKey } from '../../../lambdas/platform/table.ts';
import { makeDeliver } from '../../../lib/restore/deliver.ts';
import { type Progress, type ReconcileDeps, reconcile } from '../../../lib/restore/reconcile.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const rows = Array.from({ length: 120 }, (_, each) => ({
  ...edgeRow.key({ owner: idOf(`person ${each}`), other: idOf('all') }),
  since: newUlid(T0),
}));
const PAGE = 40;

/** A table of these rows in one segment, whose consumers are given by `deliver`. */
const run = (deliver: ReconcileDeps['deliver'], saved: { progress?: Progress } = {}, since = T0 + 1) =>
  reconcile(
    {
      scan: async (_, __, after) => {
        const start =
          after === undefined ? 0 : rows.findIndex((row) => nameOfKey(row) === nameOfKey(after)) + 1;
        const page = rows.slice(start, start + PAGE);
        const last = page.at(-1);
        return { rows: page, next: start + PAGE >= rows.length ? undefined : last };
      },
      getMany: async (keys) => {
        const names = keys.map(nameOfKey);
        return rows.filter((row) => names.includes(nameOfKey(row)));
      },
      deliver,
      progress: {
        load: async () => saved.progress,
        save: async (progress) => {
          saved.progress = structuredClone(progress);
        },
        clear: async () => {
          delete saved.progress;
        },
      },
      note: () => undefined,
      pauseMs: 0,
    },
    { since, segments: 1 },
  );

describe('a reconciler', () => {
  it('delivers every change once where all goes well', async () => {
    const delivered: string[] = [];
    const result = await run(async (replays) => {
      delivered.push(...replays.map(({ key }) => nameOfKey(key)));
      return replays.length;
    });
    expect(result).toEqual({ rows: 120, changes: 120, failed: [] });
    expect(delivered.toSorted()).toEqual(rows.map(nameOfKey).toSorted());
  });

  it('goes on behind a change that fails whatever is tried, and names it', async () => {
    const bad = rows[50];
    let tries = 0;
    const delivered = new Set<string>();
    const result = await run(async (replays) => {
      const position = replays.findIndex(({ key }) => key.pk === bad?.pk);
      const done = position === -1 ? replays.length : position;
      if (position === 0) tries += 1;
      for (const { key } of replays.slice(0, done)) delivered.add(nameOfKey(key));
      return done;
    });
    expect(result.failed).toEqual([{ pk: bad?.pk, sk: bad?.sk }]);
    expect(tries).toBe(5);
    expect(delivered.size).toBe(119);
  });

  it('goes on where it was broken off', async () => {
    const saved: { progress?: Progress } = {};
    const delivered: string[] = [];
    let deliveries = 0;
    const deliver: ReconcileDeps['deliver'] = async (replays) => {
      deliveries += 1;
      if (deliveries === 2) throw new Error('Broken off');
      delivered.push(...replays.map(({ key }) => nameOfKey(key)));
      return replays.length;
    };
    await expect(run(deliver, saved)).rejects.toThrow('Broken off');
    expect(saved.progress?.places).toEqual([
      { pk: rows[PAGE - 1]?.pk, sk: rows[PAGE - 1]?.sk, since: expect.anything() },
    ]);
    expect(await run(deliver, saved)).toMatchObject({ rows: 80 });
    expect(delivered).toHaveLength(120);
    expect(saved).toEqual({});
  });

  it('begins anew once it came to its end', async () => {
    const saved: { progress?: Progress } = {};
    const deliver: ReconcileDeps['deliver'] = async (replays) => replays.length;
    await run(deliver, saved);
    expect(saved.progress).toBeUndefined();
    expect(await run(deliver, saved)).toMatchObject({ rows: 120 });
  });

  it('still names what failed before it was broken off', async () => {
    const saved: { progress?: Progress } = {};
    const [bad] = rows;
    let isBroken = true;
    const deliver: ReconcileDeps['deliver'] = async (replays) => {
      const position = replays.findIndex(({ key }) => key.pk === bad?.pk);
      if (isBroken && saved.progress !== undefined) throw new Error('Broken off');
      return position === -1 ? replays.length : position;
    };
    await expect(run(deliver, saved)).rejects.toThrow('Broken off');
    isBroken = false;
    expect((await run(deliver, saved)).failed).toEqual([{ pk: bad?.pk, sk: bad?.sk }]);
  });

  it('takes up first what failed before, for as long as any does', async () => {
    const saved: { progress?: Progress } = {};
    const bad = rows[50];
    const failing: ReconcileDeps['deliver'] = async (replays) => {
      const position = replays.findIndex(({ key }) => key.pk === bad?.pk);
      return position === -1 ? replays.length : position;
    };
    const failed = [{ pk: bad?.pk, sk: bad?.sk }];
    expect(await run(failing, saved)).toMatchObject({ rows: 120, failed });
    expect(saved.progress).toMatchObject({ since: T0 + 1, places: ['end'], failed });
    expect(await run(failing, saved)).toEqual({ rows: 1, changes: 1, failed });
    expect(await run(async ({ length }) => length, saved)).toEqual({ rows: 1, changes: 1, failed: [] });
    expect(saved).toEqual({});
  });

  it('begins anew where it is to look further back than the run that was broken off', async () => {
    const rest = { progress: { since: T0 + 1, places: ['end'] as const, failed: [] } };
    expect(await run(async ({ length }) => length, { ...rest }, T0 + 2)).toMatchObject({ rows: 0 });
    expect(await run(async ({ length }) => length, { ...rest }, T0)).toMatchObject({ rows: 120 });
  });
});

describe('a delivery', () => {
  it('is a batch of the stream, and says how much of it is done', async () => {
    const events: { readonly topics: unknown; readonly Records: readonly object[] }[] = [];
    const deliver = makeDeliver(async (_, event) => {
      events.push(event as never);
      const [, second] = (event as { Records: { dynamodb: { SequenceNumber: string } }[] }).Records;
      return { batchItemFailures: [{ itemIdentifier: second?.dynamodb.SequenceNumber }] };
    });
    const [key] = rows.map(({ pk, sk }) => ({ pk, sk }));
    if (key === undefined) throw new Error('No row');
    const one = { consumer: 'projections', topics: ['graph'], key } as const;
    const after = { ...key, since: 'now' };
    expect(
      await deliver([
        { ...one, after },
        { ...one, before: after },
        { ...one, before: after, after },
      ]),
    ).toBe(1);
    expect(events[0]?.topics).toEqual(['graph']);
    expect(events[0]?.Records).toMatchObject([
      { eventName: 'INSERT', dynamodb: { NewImage: { since: { S: 'now' } } } },
      { eventName: 'REMOVE', dynamodb: { OldImage: { since: { S: 'now' } } } },
      { eventName: 'MODIFY' },
    ]);
  });
});
