/** What new posts and drafts say where their author does not. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../../lambdas/accounts/account-contract.ts';
import { settingsOf } from '../../../lambdas/accounts/account-settings.ts';
import { changeSettings } from '../../../lambdas/accounts/change-settings.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { HOUR_MS } from '../../../lambdas/platform/durations.ts';
import type { DraftWorld } from '../../support/draft-world.ts';
import { makeDraftWorld } from '../../support/draft-world.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { alice } from '../../support/some-post.ts';

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

/** Chooses defaults of Alice's, and answers those that then hold. */
const choose = async (postDefaults: NonNullable<SettingsChange['postDefaults']>) => {
  const account = await ownAccount(world.accounts, alice);
  return settingsOf(await changeSettings(world.accounts, account, { postDefaults }, world.now()))
    .postDefaults;
};

const chosen = {
  visibility: 'followers',
  licence: 'cc-by-4.0',
  commentPolicy: 'followed',
  commentApproval: true,
} as const;

describe('the defaults of an account', () => {
  it('are what nobody has to choose, and keep what a change leaves out', async () => {
    const base = { visibility: 'public', licence: 'all-rights-reserved', commentPolicy: 'everyone' };
    expect(await choose({})).toEqual({ ...base, commentApproval: false });
    expect(await choose({ licence: 'cc0-1.0' })).toEqual({
      ...base,
      commentApproval: false,
      licence: 'cc0-1.0',
    });
    expect(await choose({ commentApproval: true })).toEqual({
      ...base,
      commentApproval: true,
      licence: 'cc0-1.0',
    });
  });

  it('are said by a new post for what its author leaves out, and by no older one', async () => {
    const older = await world.create([await world.givenPhoto(alice)]);
    await choose(chosen);
    const { post } = await world.create([await world.givenPhoto(alice)]);
    expect(await world.post(post.postId)).toMatchObject(chosen);
    const body = {
      visibility: 'public',
      licence: 'all-rights-reserved',
      commentPolicy: 'everyone',
      commentApproval: false,
    } as const;
    for (const postId of [
      older.post.postId,
      (await world.create([await world.givenPhoto(alice)], { body })).post.postId,
    ]) {
      const said = await world.post(postId);
      expect(said).toMatchObject({ visibility: 'public' });
      for (const name of ['licence', 'commentPolicy', 'commentApproval'] as const)
        expect(said?.[name], name).toBeUndefined();
    }
    const part = await world.create([await world.givenPhoto(alice)], { body: { commentPolicy: 'off' } });
    expect(await world.post(part.post.postId)).toMatchObject({ ...chosen, commentPolicy: 'off' });
  });

  it('cost a new post nothing, and a repeated request no second post', async () => {
    const unitsOf = async (run: () => Promise<unknown>) => {
      const before = { ...world.spent };
      await run();
      return [world.spent.reads - before.reads, world.spent.writes - before.writes];
    };
    const [one, other] = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
    const without = await unitsOf(() => world.create([one]));
    await choose(chosen);
    const seed = newUlid(world.now());
    expect(await unitsOf(() => world.create([other], { seed }))).toEqual(without);
    const [made] = (await world.postRows()).slice(-1);
    await choose({ visibility: 'private' });
    const { post } = await world.create([other], { seed, repeated: true });
    expect(made?.['sk']).toBe(`POST#${post.postId}`);
    expect(post.visibility).toBe('followers');
  });

  it('are kept by a draft as they were when it was made, also when it is published at its time', async () => {
    const plain = await world.givenDraft();
    const defaults = await choose(chosen);
    const scheduled = await world.givenDraft({}, { defaults });
    expect(scheduled.content).toMatchObject(chosen);
    expect((await world.givenDraft({ visibility: 'unlisted' }, { defaults })).content).toMatchObject({
      ...chosen,
      visibility: 'unlisted',
    });
    await choose({ visibility: 'private', licence: 'cc0-1.0' });
    expect(await world.publish(plain.draftId)).toMatchObject({ visibility: 'public' });

    await world.schedule(scheduled.draftId, HOUR_MS);
    await world.settleAll();
    world.passAndFire(HOUR_MS);
    await world.settleAll();
    const draft = await world.read(scheduled.draftId);
    expect(draft).toMatchObject({ state: 'published' });
    expect('postId' in draft && (await world.post(draft.postId))).toMatchObject(chosen);
  });

  it('are said again by a draft whose author takes back what it said', async () => {
    const { draftId } = await world.givenDraft({ visibility: 'unlisted', licence: 'cc0-1.0' });
    const defaults = await choose(chosen);
    const { content } = await world.change(draftId, { visibility: null, title: 'Dusk' }, alice, defaults);
    expect(content).toMatchObject({ visibility: 'followers', licence: 'cc0-1.0', title: 'Dusk' });
    expect(content).not.toHaveProperty('commentPolicy');
    const named = await world.change(draftId, { visibility: 'private' }, alice, defaults);
    expect(named.content).toMatchObject({ visibility: 'private' });
  });
});
