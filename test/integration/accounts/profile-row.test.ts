/** What an account's row may come to hold, which every card of it reads. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { changeAccount } from '../../../lambdas/accounts/change-account.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { rowBytes } from '../../../lambdas/platform/row-bytes.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { dense } from '../../support/fat-body.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice, bob } from '../../support/some-post.ts';

let engine: Engine;
let world: PostTable;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.givenAccount(bob, 'bobby');
});
afterEach(() => world.stop());

const withAvatar = async (who: typeof alice, altText: string) => {
  const avatarPhotoId = await world.givenPhoto(who, 'ready', { altText });
  const account = await ownAccount(world.accounts, who);
  return changeAccount(world, account, { avatarPhotoId }, world.now());
};

/** Read units of a card, and write units of a change of the account. */
const costsOf = async (who: typeof alice) => {
  const before = { ...world.spent };
  await world.accounts.byId(who);
  const read = world.spent.reads - before.reads;
  await changeAccount(world, await ownAccount(world.accounts, who), { bio: 'Dusk' }, world.now());
  return { read, write: world.spent.writes - before.writes };
};

it('is no dearer to read or change by the longest alt text of an avatar, of which it has the beginning', async () => {
  const altText = dense(limits.altTextGraphemes);
  const { avatar } = await withAvatar(alice, altText);
  expect(avatar?.altText).toMatch(/…$/);
  expect(altText.startsWith(avatar?.altText?.slice(0, -1) ?? '?')).toBe(true);
  expect(Buffer.byteLength(avatar?.altText ?? '')).toBeLessThanOrEqual(400);
  const row = (await world.rows()).get(`A#${alice} PROFILE`) ?? expect.fail('It is gone');
  expect(rowBytes(row)).toBeLessThanOrEqual(1_024);
  expect((await withAvatar(bob, 'A lighthouse')).avatar?.altText).toBe('A lighthouse');
  expect(await costsOf(alice)).toEqual(await costsOf(bob));
});
