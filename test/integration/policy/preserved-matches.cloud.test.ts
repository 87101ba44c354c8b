/** Matches with a list that asks for it are preserved, whatever becomes of photo and account, and seen by four eyes alone. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { makeHashLists } from '../../support/hash-lists.ts';
import type { Member } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { joinStaff } from '../../support/staff.ts';
import { sendErasure } from '../erasure/erase-now.ts';
import { settleErasures } from '../erasure/settle-erasures.ts';

let cloud: TestCloud;
let senior: Member;
let one: Member;
let other: Member;
let alice: Member;
let lists: ReturnType<typeof makeHashLists>;

beforeAll(async () => {
  cloud = await sharedCloud();
  senior = await joinStaff(cloud, 'senior', ['senior']);
  one = await joinStaff(cloud, 'one', ['administrator', 'auditor']);
  other = await joinStaff(cloud, 'other', ['administrator']);
  alice = await join(cloud.apiUrl, 'alice');
  lists = makeHashLists(cloud, senior);
});

const shaOf = (file: Buffer): string => createHash('sha256').update(file).digest('hex');
const photoOf = async (file: Buffer): Promise<string> => {
  const photoId = await uploadPhoto(alice, new Uint8Array(file));
  await cloud.settle();
  return photoId;
};
const given = async (listId: string, hashes: readonly string[], preserve: boolean) => {
  await lists.describe(listId, { kind: 'sha256', rule: 'child_abuse', preserve });
  await lists.imported(listId, `${hashes.join('\n')}\n`);
};
const preservedOf = async (hash: string) =>
  dataOf(await one.client.GET('/v1/staff/preserved')).items.filter((each) => each.hash === hash);
const why = { ground: 'Order of the court', reference: 'Case 7' };
/** A disclosure that one proposes and the other approves. */
const disclosed = async (preservedId: string): Promise<string> => {
  const { proposalId } = dataOf(
    await one.client.POST('/v1/staff/proposals', { body: { act: 'disclosure', preservedId, ...why } }),
  );
  const path = { params: { path: { proposalId } } };
  const alone = await one.client.PUT('/v1/staff/proposals/{proposalId}/approval', path);
  expect(alone.response.status).toBe(403);
  const early = await other.client.GET('/v1/staff/proposals/{proposalId}/preserved', path);
  expect(early.response.status).toBe(404);
  dataOf(await other.client.PUT('/v1/staff/proposals/{proposalId}/approval', path));
  return proposalId;
};
const fetched = async (who: Member, proposalId: string) =>
  who.client.GET('/v1/staff/proposals/{proposalId}/preserved', { params: { path: { proposalId } } });
const bytesAt = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

describe('a match with a list that has it preserved', () => {
  it('stays as it was sent, for whoever approved the disclosure alone, when the account is erased', async () => {
    const file = await jpegOf(landscape(91, 640, 480));
    await given('preserving', [shaOf(file)], true);
    const photoId = await photoOf(file);
    const [match, ...more] = await preservedOf(shaOf(file));
    expect(more).toEqual([]);
    expect(match).toMatchObject({ listId: 'preserving', kind: 'sha256', distance: 0, picture: 'upload' });
    expect(JSON.stringify(match)).not.toContain(photoId);
    expect(Date.parse(match?.until ?? '') - Date.parse(match?.preservedAt ?? '')).toBeGreaterThan(
      364 * 86_400_000,
    );
    const proposalId = await disclosed(match?.preservedId ?? '');
    expect((await fetched(one, proposalId)).response.status).toBe(404);

    await alice.client.DELETE('/v1/photos/{photoId}', { params: { path: { photoId } } });
    const accountId = AccountId.parse(alice.accountId);
    await cloud.changeRow(profileRow.key({ accountId }), { status: 'erasing' });
    await sendErasure(cloud, accountId);
    await settleErasures(cloud, 3);
    const { pictureUrl, recordUrl } = dataOf(await fetched(other, proposalId));
    expect(shaOf(await bytesAt(pictureUrl))).toBe(shaOf(file));
    expect(JSON.parse((await bytesAt(recordUrl)).toString())).toMatchObject({
      match: { listId: 'preserving', rule: 'child_abuse' },
      photo: { photoId, ownerId: alice.accountId },
      account: { username: alice.username },
    });
    expect((await lists.log(one))[0]).toBe(`administrator read_preserved ${match?.preservedId}`);
    alice = await join(cloud.apiUrl, 'alice');
  });

  it('is the largest rendition where the upload is gone by then', async () => {
    const file = await jpegOf(landscape(92, 640, 480));
    await photoOf(file);
    await cloud.advance(1_560);
    await cloud.settle();
    await given('preserving', [shaOf(file)], true);
    const [match] = await preservedOf(shaOf(file));
    expect(match?.picture).toBe('rendition');
    const { pictureUrl } = dataOf(await fetched(other, await disclosed(match?.preservedId ?? '')));
    expect((await bytesAt(pictureUrl)).length).toBeGreaterThan(1_000);
  });

  it('is none of a list that does not ask for it, and what is not preserved is not disclosed', async () => {
    const file = await jpegOf(landscape(93, 640, 480));
    await given('forgetting', [shaOf(file)], false);
    await photoOf(file);
    expect(await preservedOf(shaOf(file))).toEqual([]);
    const nothing = { act: 'disclosure', preservedId: '01KBA7M9X2QTN3V8C5H2J4K6M8', ...why } as const;
    expect((await one.client.POST('/v1/staff/proposals', { body: nothing })).response.status).toBe(404);
    const { accountId } = alice;
    const both = await one.client.POST('/v1/staff/proposals', { body: { ...nothing, accountId } });
    expect(both.response.status).toBe(400);
  });
});
