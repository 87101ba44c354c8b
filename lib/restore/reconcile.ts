/**
 * Does the work that was pending when a table was lost. A restored table has its rows as they were at one second, and nothing of the stream and
 * the queues that were to make other rows of them. The reconciler reads all rows and hands them to the stream consumers as if they had
 * changed just now; these go by the rows as they stand, so that what was done already is not done twice.
 */
import { setTimeout } from 'node:timers/promises';
import { keyOfRow } from '../../lambdas/platform/row.ts';
import { StoredRowInvalid } from '../../lambdas/platform/stored-row.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import { nameOfKey } from '../../lambdas/platform/table.ts';
import { workOfActs } from './acts.ts';
import { workOfEdges } from './edges.ts';
import { workOfPosts } from './posts.ts';
import { nameOfReplay, type Replay } from './replay.ts';

const RECORDS_AT_ONCE = 50; // far below the 6 MB of an invocation: a row of a post has at most 3 KB
const MAX_TRIES = 5;
const PAUSE_MS = 500;

const work = [...workOfEdges, ...workOfActs, ...workOfPosts];

/** A page of a segment of the table. */
export interface ScannedPage {
  readonly rows: readonly Row[];
  /** Where the next page begins; undefined at the end. */
  readonly next: Key | undefined;
}

/** How far a segment has come: the key behind which it goes on. */
export type Place = 'start' | Key | 'end';

/** How far a run has come. */
export interface Progress {
  /** What it takes for done, in milliseconds: all that is older. */
  readonly since: number;
  readonly places: readonly Place[];
  /** Rows before these places whose work did not get done. */
  readonly failed: readonly Key[];
}

/** Where progress is kept until all is done. */
export interface ProgressStore {
  readonly load: () => Promise<Progress | undefined>;
  readonly save: (progress: Progress) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export interface ReconcileDeps {
  readonly scan: (segment: number, segments: number, after: Key | undefined) => Promise<ScannedPage>;
  readonly getMany: (keys: readonly Key[]) => Promise<readonly Row[]>;
  /** Hands changes to a stream consumer; answers how many of them, from the first, are done. */
  readonly deliver: (replays: readonly Replay[]) => Promise<number>;
  readonly progress: ProgressStore;
  readonly note: (line: string) => void;
  readonly pauseMs?: number;
}

export interface ReconcileResult {
  readonly rows: number;
  readonly changes: number;
  /** Rows whose work does not get done, whatever is tried. */
  readonly failed: readonly Key[];
}

/** Reads rows that are asked for at the same time together, each once. */
const makeGet = (getMany: ReconcileDeps['getMany']) => {
  let asked: Key[] = [];
  let reading: Promise<ReadonlyMap<string, Row>> | undefined;
  const read = async (): Promise<ReadonlyMap<string, Row>> => {
    await Promise.resolve(); // until everybody has asked
    reading = undefined;
    const keys = asked;
    asked = [];
    return new Map((await getMany(keys)).map((row) => [nameOfKey(keyOfRow(row)), row]));
  };
  const found = new Map<string, Promise<Row | undefined>>();
  return (key: Key): Promise<Row | undefined> => {
    const name = nameOfKey(key);
    const known = found.get(name);
    if (known !== undefined) return known;
    asked.push(key);
    reading ??= read();
    const row = reading.then((rows) => rows.get(name));
    found.set(name, row);
    return row;
  };
};

/** What rows ask for. */
interface Asked {
  readonly replays: readonly Replay[];
  /** The row that asks for a replay, one of them where several do. */
  readonly askedBy: ReadonlyMap<Replay, Key>;
  /** Rows that cannot be read: their work is for whoever mends them. */
  readonly malformed: readonly Key[];
}

/** The changes that rows ask for, each once. `since` in milliseconds: what is older was done. */
export const replaysOf = async (
  rows: readonly Row[],
  since: number,
  getMany: ReconcileDeps['getMany'],
): Promise<Asked> => {
  const get = makeGet(getMany);
  const malformed: Key[] = [];
  const replays = await Promise.all(
    rows.map(async (row): Promise<readonly (readonly [Replay, Key])[]> => {
      try {
        const asking = work.filter(({ takes }) => takes(row));
        const asked = await Promise.all(asking.map((each) => each.replays(row, { since, get })));
        return asked.flat().map((replay) => [replay, keyOfRow(row)]);
      } catch (error) {
        if (!(error instanceof StoredRowInvalid)) throw error;
        malformed.push(keyOfRow(row));
        return [];
      }
    }),
  );
  const unique = new Map(replays.flat().map((asked) => [nameOfReplay(asked[0]), asked]));
  const askedBy = new Map(unique.values());
  return { replays: [...askedBy.keys()], askedBy, malformed };
};

/** Delivers changes of one consumer and the same topics. Answers those that fail in the end. */
const deliverAll = async (deps: ReconcileDeps, replays: readonly Replay[]): Promise<readonly Replay[]> => {
  const failed: Replay[] = [];
  let left = replays;
  let tries = 0;
  while (left.length > 0) {
    const done = await deps.deliver(left.slice(0, RECORDS_AT_ONCE));
    const isStuck = done === 0;
    tries = isStuck ? tries + 1 : 0;
    left = left.slice(done);
    const [first] = left;
    if (tries < MAX_TRIES || first === undefined) {
      if (isStuck) await setTimeout((deps.pauseMs ?? PAUSE_MS) * tries);
      continue;
    }
    failed.push(first);
    left = left.slice(1);
    tries = 0;
  }
  return failed;
};

/** Does the work that rows ask for. Answers how much there was, and the rows whose work does not get done. */
const doWork = async (deps: ReconcileDeps, rows: readonly Row[], since: number) => {
  const { replays, askedBy, malformed } = await replaysOf(rows, since, deps.getMany);
  const failed = new Map(malformed.map((key) => [nameOfKey(key), key]));
  const groups = Map.groupBy(replays, ({ consumer, topics }) => `${consumer} ${topics.join(' ')}`);
  for (const group of groups.values()) {
    for (const replay of await deliverAll(deps, group)) {
      const key = askedBy.get(replay) ?? replay.key;
      failed.set(nameOfKey(key), key);
    }
  }
  return { changes: replays.length, failed: [...failed.values()] };
};

/** An earlier run's progress, where it took for done no more than is taken now. */
const earlier = async ({ progress }: ReconcileDeps, since: number): Promise<Progress | undefined> => {
  const saved = await progress.load();
  return saved !== undefined && saved.since <= since ? saved : undefined;
};

/**
 * Goes through the whole table, or through what an earlier run left of it: the rows that failed, then those it did not come to. Once nothing is
 * left, the next run begins anew.
 */
export const reconcile = async (
  deps: ReconcileDeps,
  options: { readonly since: number; readonly segments: number },
): Promise<ReconcileResult> => {
  const begun = await earlier(deps, options.since);
  const since = begun?.since ?? options.since;
  const places = [...(begun?.places ?? Array<Place>(options.segments).fill('start'))];
  let failed: readonly Key[] = [];
  let rows = 0;
  let changes = 0;
  const take = async (some: readonly Row[]): Promise<void> => {
    const done = await doWork(deps, some, since);
    rows += some.length;
    changes += done.changes;
    failed = [...failed, ...done.failed];
  };
  if (begun !== undefined && begun.failed.length > 0) {
    await take(await deps.getMany(begun.failed));
    await deps.progress.save({ since, places, failed });
    deps.note(`Of ${begun.failed.length} rows that failed before, ${failed.length} do so again`);
  }
  for (const [segment, begin] of places.entries()) {
    let place = begin;
    while (place !== 'end') {
      const page = await deps.scan(segment, places.length, place === 'start' ? undefined : place);
      await take(page.rows);
      place = page.next ?? 'end';
      places[segment] = place;
      await deps.progress.save({ since, places, failed });
    }
    deps.note(`Segment ${segment + 1} of ${places.length} is done: ${rows} rows, ${changes} changes so far`);
  }
  if (failed.length === 0) await deps.progress.clear();
  return { rows, changes, failed };
};
