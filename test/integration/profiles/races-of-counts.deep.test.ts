/** Recounts of one account at the same time, repeated, stalled and out of order, while posts and audiences come and go. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import { AudienceId, newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { Visibility } from '../../../lambdas/kernel/visibility.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { audiencePostsOf, tallyOfRow } from '../../../lambdas/profiles/counts.ts';
import { audienceCountsRow } from '../../../lambdas/profiles/profile-rows.ts';
import { numbersOf } from '../../../lambdas/profiles/tally.ts';
import { makeInterleaving } from '../../support/interleaving.ts';
import { gatedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const BUCKET_MS = 2 ** 30;
const BUCKETS = 30; // more than a row has room for
const AUDIENCES = 3;

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  vi.spyOn(console, 'error').mockReturnValue(); // of recounts that others overtook too often; they come again
});
afterAll(async () => {
  vi.restoreAllMocks();
  await testTable.stop();
});

const anyStep = fc.record({
  bucket: fc.nat(BUCKETS - 1),
  /** A deleted post has none. */
  visibility: fc.option(fc.constantFrom(...Visibility.options, 'audience' as const, 'audience' as const)),
  audience: fc.nat(AUDIENCES - 1),
  /** Whether the audience is replaced by a new one before. */
  renews: fc.boolean(),
  times: fc.integer({ min: 1, max: 2 }),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

let runs = 0;
const live = async (steps: readonly Step[], chance: () => number) => {
  runs += 1;
  const author = idOf(`busy ${runs}`);
  const { begin, operation } = makeInterleaving(chance);
  const table = gatedTable(testTable.table, operation);
  const counts = makeCountStore(table);
  const truth = new Map<number, Row & Key>();
  const audiences = new Map<number, AudienceId>();
  const deliveries: Promise<void>[] = [];

  const recountFor = (changes: readonly RowChange[], store = counts) =>
    runParts(changes, [countProjections, { counts: store }]);
  const deliver = (change: RowChange): void => {
    const recount = () => recountFor([change]);
    const untilDone = async (): Promise<void> => {
      while ((await begin(recount)).batchItemFailures.length > 0);
    };
    deliveries.push(untilDone());
  };

  /** Puts a post as it now is. */
  const put = async (
    through: Table,
    version: number,
    { bucket, visibility, audience }: Pick<Step, 'bucket' | 'visibility' | 'audience'>,
  ): Promise<RowChange> => {
    const before = truth.get(bucket);
    const key = postRow.key({ postId: postIdOf(T0 + bucket * BUCKET_MS, author) });
    const after = {
      ...key,
      ...{ state: visibility === null ? 'processing' : 'published', visibility: visibility ?? 'public' },
      ...{ version, nonce: 'ABCDEFGH', publishedAt: T0 },
      ...(visibility === 'audience' && { audienceId: audiences.get(audience) }),
    };
    await through.writeManyUnordered([after]);
    truth.set(bucket, after);
    return { key, before, after, sequenceNumber: String(version) };
  };
  const renew = async (through: Table, audience: number): Promise<void> => {
    const former = audiences.get(audience);
    const audienceId = AudienceId.parse(newUlid(T0));
    const row = { ...audienceRow.key({ owner: author, audienceId }), name: 'some', members: 0 };
    const gone = former === undefined ? [] : [audienceRow.key({ owner: author, audienceId: former })];
    await through.writeManyUnordered([row], gone);
    audiences.set(audience, audienceId);
  };

  for (let audience = 0; audience < AUDIENCES; audience += 1) await renew(testTable.table, audience);
  const first: RowChange[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const visibility = bucket % 2 === 0 ? 'audience' : 'public';
    first.push(await put(testTable.table, 1, { bucket, visibility, audience: bucket % AUDIENCES }));
  }
  expect(await recountFor(first, makeCountStore(testTable.table))).toEqual({ batchItemFailures: [] });

  await begin(async () => {
    for (const [position, step] of steps.entries()) {
      if (step.renews) await renew(table, step.audience);
      const change = await put(table, position + 2, step);
      for (let each = 0; each < step.times; each += 1) deliver(change);
    }
  });
  await Promise.all(deliveries);

  const published = [...truth.values()].filter(({ state }) => state === 'published');
  const stored = numbersOf(await makeCountStore(testTable.table).read(author, { consistent: true }));
  const tally = tallyOfRow(await testTable.table.get(audienceCountsRow.key({ accountId: author })));
  return {
    shown: {
      visibilities: Visibility.options.map((each) => stored[each] ?? 0),
      audiences: [...audiences.values()].map((each) => audiencePostsOf(tally, [each])),
    },
    true: {
      visibilities: Visibility.options.map(
        (each) => published.filter(({ visibility }) => visibility === each).length,
      ),
      audiences: [...audiences.values()].map(
        (each) => published.filter(({ audienceId }) => audienceId === each).length,
      ),
    },
  };
};

describe('counts of posts', () => {
  it('are what there is, however many count at once, late, twice and out of order', async () => {
    const steps = fc.array(anyStep, { minLength: 20, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat(1_000)), async (lived, numbers) => {
        const found = await live(lived, () => Number(numbers.next().value));
        expect(found.shown).toEqual(found.true);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
