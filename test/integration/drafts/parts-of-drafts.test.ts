/** Drafts with more than their own rows have room for: what becomes of their parts, whoever comes between, and whatever is lost on the way. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { postDefaultsOf } from '../../../lambdas/accounts/post-defaults.ts';
import type { DraftChange } from '../../../lambdas/drafts/draft-contract.ts';
import { makeDraftStore } from '../../../lambdas/drafts/draft-store.ts';
import { listDrafts } from '../../../lambdas/drafts/list-drafts.ts';
import {
  changeDraft,
  createDraft,
  deleteDraft,
  readOwnDraft,
} from '../../../lambdas/drafts/manage-drafts.ts';
import { publishDraft } from '../../../lambdas/drafts/publish-draft.ts';
import type { DraftId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Row, Table } from '../../../lambdas/platform/table.ts';
import { ConditionFailed, nameOfKey } from '../../../lambdas/platform/table.ts';
import type { DraftWorld } from '../../support/draft-world.ts';
import { makeDraftWorld } from '../../support/draft-world.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { alice } from '../../support/some-post.ts';

const HOUR_MS = 3_600_000;
const LONG = 'so long that it lies in a part of its own '.repeat(60);

let engine: Engine;
let world: DraftWorld;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makeDraftWorld(engine);
});
afterEach(() => world.stop());

const partsOf = async (draftId: DraftId): Promise<readonly Row[]> =>
  [...(await world.rows()).values()].filter(({ pk }) => pk === `DRAFT#${draftId}`);
const draftRows = async (): Promise<readonly string[]> =>
  [...(await world.rows()).keys()].filter((name) => name.includes('DRAFT#'));
const own = (draftId: DraftId) => ({ draftId, author: alice, now: world.now() });

describe('what a draft says', () => {
  it('is read as it was written, from the row or from parts, long, short and long again', async () => {
    const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
    const said = (altText: string) => [
      {
        photoId: photoIds[0]!,
        altText,
        focalPoint: { x: 0.25, y: 1 },
        tags: [{ username: 'bob', x: 0, y: 1 }],
      },
      { photoId: photoIds[1]!, altText: '', focalPoint: null, tags: [] },
    ];
    const short = { title: '', caption: 'Dusk', location: { name: 'Beirut' }, photos: said('Waves') };
    const long = {
      title: 'Dusk '.repeat(15).trim(),
      caption: LONG,
      location: { name: 'Beirut', latitude: 33.9, longitude: 35.47 },
      photos: said('Waves '.repeat(240).trim()),
    };
    const { draftId } = await world.givenDraft(short, { photoIds });
    expect(await partsOf(draftId)).toEqual([]);
    const steps: readonly (readonly [z.input<typeof DraftChange>, number])[] = [
      [long, 2],
      [short, 0],
      [long, 2],
      [{ ...long, caption: 'Dusk' }, 1],
      [{ ...long, photos: long.photos.toReversed() }, 2],
      [{ ...short, photos: [] }, 0],
    ];
    for (const [next, parts] of steps) {
      expect((await world.change(draftId, next)).content).toEqual(next);
      await world.settleAll();
      expect((await world.read(draftId)).content).toEqual(next);
      expect(await partsOf(draftId)).toHaveLength(parts);
    }
  });

  it('stays where it lies while the draft is scheduled, fails, and is changed elsewhere', async () => {
    const photoId = await world.givenPhoto(alice);
    const { draftId } = await world.givenDraft({ caption: LONG }, { photoIds: [photoId] });
    const parts = await partsOf(draftId);
    await world.schedule(draftId, HOUR_MS);
    await world.settleAll();
    await world.whenPhotoBecomes(photoId, 'rejected');
    world.passAndFire(HOUR_MS);
    await world.settleAll();
    expect(await world.read(draftId)).toMatchObject({
      state: 'failed',
      content: { caption: LONG },
      problem: { code: 'photo_unusable', message: { en: expect.stringContaining(photoId) } },
    });
    expect(await partsOf(draftId)).toHaveLength(parts.length + 1);
    await world.change(draftId, { title: 'Dusk', photos: [] });
    await world.settleAll();
    expect(await partsOf(draftId)).toEqual(parts);
    expect(await world.read(draftId)).toMatchObject({
      state: 'draft',
      content: { title: 'Dusk', caption: LONG },
    });
  });

  it('is there as long as the draft, however often that is renewed, and goes with it', async () => {
    const { draftId } = await world.givenDraft({ caption: LONG });
    for (let renewal = 0; renewal < 3; renewal += 1) {
      world.pass((limits.draftDays - 1) * DAY_MS);
      await world.expire();
      await world.settleAll();
      await world.change(draftId, { title: `Dusk ${renewal}` });
    }
    expect(await world.read(draftId)).toMatchObject({ content: { caption: LONG } });
    world.pass(limits.draftDays * DAY_MS);
    await world.expire();
    await world.settle(2);
    expect(await draftRows()).toEqual([]);
  });

  it('goes with a draft that is deleted, and a day after it became a post', async () => {
    const { draftId: deleted } = await world.givenDraft({ caption: LONG });
    await world.remove(deleted);
    await world.settle(3);
    const { draftId } = await world.givenDraft({ caption: LONG });
    const { postId } = await world.publish(draftId);
    await world.settleAll();
    expect(await world.read(draftId)).toMatchObject({ state: 'published', content: { caption: LONG } });
    world.pass(DAY_MS);
    await world.expire();
    await world.settle(2);
    expect(await draftRows()).toEqual([]);
    expect(await world.post(postId)).toMatchObject({ caption: LONG });
  });

  it('outlives a late record of the removal of a former draft under its id', async () => {
    const seed = newUlid(world.now());
    const { draftId } = await world.givenDraft({ caption: LONG }, { photoIds: [], seed });
    await world.changes();
    await world.remove(draftId);
    const removal = await world.changes();
    await world.givenDraft({ caption: LONG }, { photoIds: [], seed });
    await world.deliver(removal);
    expect(await world.read(draftId)).toMatchObject({ content: { caption: LONG } });
    expect(await partsOf(draftId)).toHaveLength(1);
  });
});

describe('a draft that is made again with the same seed', () => {
  it('is the first, and leaves no part of the second', async () => {
    const seed = newUlid(world.now());
    const photoIds = [await world.givenPhoto(alice)];
    const first = await world.givenDraft({ caption: LONG }, { photoIds, seed });
    const parts = await partsOf(first.draftId);
    expect(await world.givenDraft({ caption: LONG }, { photoIds, seed })).toMatchObject(first);
    expect(await partsOf(first.draftId)).toEqual(parts);
  });

  it('leaves nothing when a photo is refused', async () => {
    const photoIds = [await world.givenPhoto(alice, 'rejected')];
    await expect(world.givenDraft({ caption: LONG }, { photoIds })).rejects.toMatchObject({
      definition: { code: 'photo_unusable' },
    });
    expect(await draftRows()).toEqual([]);
  });
});

describe('two devices', () => {
  it('that change a draft at once lose no text, and leave no part that nothing names', async () => {
    const { draftId } = await world.givenDraft({ caption: LONG });
    const captions = ['one', 'two', 'three'].map((which) => `${which} ${LONG}`);
    const titles = ['Dawn', 'Dusk'];
    await Promise.all([
      ...captions.map((caption) => world.change(draftId, { caption })),
      ...titles.map((title) => world.change(draftId, { title })),
    ]);
    await world.settle(2);
    const { content } = await world.read(draftId);
    expect(captions).toContain(content.caption);
    expect(titles).toContain(content.title);
    expect(await partsOf(draftId)).toHaveLength(1);
  });

  it('of which one publishes what the other changes make one whole post', async () => {
    const { draftId } = await world.givenDraft({ caption: LONG });
    const [changed, post] = await Promise.all([
      world.change(draftId, { caption: `another ${LONG}` }).catch(() => undefined),
      world.publish(draftId),
    ]);
    await world.settleAll();
    expect(await world.post(post.postId)).toMatchObject({
      caption: changed === undefined ? LONG : `another ${LONG}`,
    });
    expect(await world.postRows()).toHaveLength(1);
  });
});

/** A table whose puts by themselves are done, and refused when they are repeated. */
const losingAnswers = (table: Table): Table => ({
  ...table,
  put: async (row, condition) => {
    await table.put(row, condition);
    throw new ConditionFailed(await table.get(keyOfRow(row), { consistent: true }), 0, undefined);
  },
});

describe('a draft whose writes lose their answers', () => {
  it('is whole after its making, its change and its schedule', async () => {
    const deps = { ...world, drafts: makeDraftStore(losingAnswers(world.table)) };
    const body = { photos: [], caption: LONG };
    const { draftId } = await createDraft(deps, {
      author: alice,
      body,
      defaults: postDefaultsOf(),
      seed: newUlid(world.now()),
      now: world.now(),
    });
    expect(await world.read(draftId)).toMatchObject({ version: 1, content: body });
    // Each try is done and finds itself refused; the last says so.
    await expect(
      changeDraft(deps, own(draftId), { caption: `new ${LONG}` }, postDefaultsOf()),
    ).rejects.toMatchObject({
      definition: { code: 'conflict' },
    });
    await world.settleAll();
    expect(await world.read(draftId)).toMatchObject({ content: { caption: `new ${LONG}` } });
    expect(await partsOf(draftId)).toHaveLength(1);
  });
});

/** A table of which reads without strong consistency see rows as they were at a moment. */
const behind = (table: Table, former: ReadonlyMap<string, Row>): Table => {
  const at = (name: string) => former.get(name.replace('\n', ' '));
  return {
    ...table,
    get: async (key, options = {}) => (options.consistent ? table.get(key, options) : at(nameOfKey(key))),
    getMany: async (keys, options = {}) =>
      options.consistent
        ? table.getMany(keys, options)
        : keys.map((key) => at(nameOfKey(key))).filter((row) => row !== undefined),
    query: async (input) =>
      input.consistent
        ? table.query(input)
        : {
            rows: [...former.values()].filter(
              ({ pk, sk }) => pk === `A#${alice}` && String(sk).startsWith('DRAFT#'),
            ),
            count: 0,
          },
  };
};

describe('reads that are behind', () => {
  it('find each draft whole: as it is where what it was has gone', async () => {
    const { draftId: kept } = await world.givenDraft({ caption: LONG });
    const { draftId: changed } = await world.givenDraft({ caption: LONG });
    const { draftId: gone } = await world.givenDraft({ caption: LONG });
    const { draftId: published } = await world.givenDraft({ caption: LONG });
    await world.settleAll();
    const former = await world.rows();
    await world.change(changed, { caption: `new ${LONG}` });
    await world.remove(gone);
    await world.change(published, { caption: `new ${LONG}` });
    await world.publish(published);
    world.pass(1_000);
    const { draftId: late } = await world.givenDraft({ caption: LONG });
    await world.settleAll();
    // Rows are seen as they were, parts as they are: what the rows name is gone.
    const withoutParts = new Map([...former].filter(([name]) => !name.startsWith('DRAFT#')));
    for (const rows of [former, withoutParts]) {
      const drafts = makeDraftStore(behind(world.table, rows));
      const { items } = await listDrafts(drafts, alice, world.now(), { limit: 20, from: undefined });
      const captions = new Map(items.map(({ draftId, content }) => [draftId, content.caption]));
      expect(captions.get(kept)).toBe(LONG);
      const isCurrent = rows === withoutParts;
      expect(captions.get(changed)).toBe(isCurrent ? `new ${LONG}` : LONG);
      expect(captions.has(gone)).toBe(!isCurrent);
      expect(captions.has(published)).toBe(!isCurrent);
      expect((await readOwnDraft(drafts, own(late))).content.caption).toBe(LONG);
      await expect(readOwnDraft(drafts, own(gone))).rejects.toMatchObject({
        definition: { code: 'not_found' },
      });
    }
  });

  it('delete and publish the draft as it is', async () => {
    const photoIds = [await world.givenPhoto(alice)];
    const { draftId } = await world.givenDraft({ caption: LONG }, { photoIds });
    const { draftId: other } = await world.givenDraft({ caption: LONG });
    const former = await world.rows();
    await world.change(draftId, { caption: `new ${LONG}` });
    await world.change(other, { photos: [], caption: `new ${LONG}` });
    await world.settleAll();
    const deps = { ...world, drafts: makeDraftStore(behind(world.table, former)) };
    const { postId } = await publishDraft(deps, own(draftId));
    await deleteDraft(deps, own(other));
    await world.settleAll();
    expect(await world.post(postId)).toMatchObject({ caption: `new ${LONG}` });
    expect((await draftRows()).filter((name) => name.includes(other))).toEqual([]);
  });
});
