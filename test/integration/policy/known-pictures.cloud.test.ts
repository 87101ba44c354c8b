/** Lists of known pictures over HTTP: made, filled, in force for new photos, compared with old ones, cleared. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeModerationPicture } from '../../../lambdas/photos/imaging/moderation-picture.ts';
import { hashPicture } from '../../../lambdas/photos/matching/hash-picture.ts';
import { hexOf } from '../../../lambdas/photos/matching/picture-hash.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { makeHashLists } from '../../support/hash-lists.ts';
import type { Member } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { joinStaff } from '../../support/staff.ts';

let cloud: TestCloud;
let senior: Member;
let auditor: Member;
let alice: Member;
let lists: ReturnType<typeof makeHashLists>;

beforeAll(async () => {
  cloud = await sharedCloud();
  senior = await joinStaff(cloud, 'senior', ['senior']);
  auditor = await joinStaff(cloud, 'auditor', ['auditor']);
  lists = makeHashLists(cloud, senior);
  alice = await join(cloud.apiUrl, 'alice');
});

const stateOf = async (photoId: string) =>
  dataOf(await alice.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));

const photoOf = async (file: Buffer): Promise<string> => {
  const photoId = await uploadPhoto(alice, new Uint8Array(file));
  await cloud.settle();
  return photoId;
};

describe('a list of known pictures', () => {
  it('refuses photos by their files, tells broken rows by their lines, and lets pass what was cleared', async () => {
    const file = await jpegOf(landscape(71, 640, 480));
    const hash = createHash('sha256').update(file).digest('hex');
    await lists.list('files', 'sha256');
    const told = await lists.imported('files', `hash\n${hash}\nnonsense\n${hash}\n${'0'.repeat(64)}\n`);
    expect(told).toMatchObject({
      state: 'done',
      rows: 4,
      added: 2,
      known: 1,
      broken: 1,
      brokenRows: [{ line: 3, why: 'not_a_hash', text: 'nonsense' }],
    });
    const refused = await stateOf(await photoOf(file));
    expect([refused.state, refused.problem?.code]).toEqual(['rejected', 'rejected_by_policy']);

    const ofHash = { params: { path: { kind: 'sha256' as const, hash } } };
    const cleared = await senior.client.PUT('/v1/staff/cleared-hashes/{kind}/{hash}', {
      ...ofHash,
      body: { reason: 'By appeal' },
    });
    expect(cleared.response.status).toBe(204);
    await lists.inForce();
    expect((await stateOf(await photoOf(file))).state).toBe('ready');
  });

  it('is compared with photos that are there, and refuses looks of new ones', async () => {
    const file = await jpegOf(landscape(72, 900, 600));
    const first = await photoOf(file);
    expect((await stateOf(first)).state).toBe('ready');
    const { hashes } = await hashPicture(await makeModerationPicture(file));
    const [look = new Uint8Array(32)] = hashes;
    await lists.list('looks', 'pdq');
    expect(await lists.imported('looks', `${hexOf(look)},100\n`)).toMatchObject({ state: 'done', added: 1 });
    const { scan, lists: all } = await lists.all();
    expect(all.find(({ listId }) => listId === 'looks')?.entries).toBe(1);
    expect(scan?.finishedAt).not.toBeNull();
    expect(scan?.matched).toBe(1);
    const removed = await stateOf(first);
    expect([removed.state, removed.problem?.code]).toEqual(['rejected', 'rejected_by_policy']);
    const { items } = dataOf(await alice.client.GET('/v1/me/standing'));
    expect(items.some(({ subject }) => JSON.stringify(subject).includes(first))).toBe(true);
    const again = await jpegOf(landscape(72, 450, 300));
    expect((await stateOf(await photoOf(again))).state).toBe('rejected');

    const deleted = await senior.client.DELETE('/v1/staff/hash-lists/{listId}', {
      params: { path: { listId: 'looks' } },
    });
    expect(deleted.response.status).toBe(204);
    await lists.inForce();
    expect((await stateOf(await photoOf(again))).state).toBe('ready');
  });

  it('keeps its kind, and has no imports that were not begun', async () => {
    await lists.list('kept', 'sha256');
    const other = await senior.client.PUT('/v1/staff/hash-lists/{listId}', {
      params: { path: { listId: 'kept' } },
      body: { kind: 'pdq', rule: 'other', source: 'A test' },
    });
    expect(other.response.status).toBe(409);
    const none = await senior.client.POST('/v1/staff/hash-lists/{listId}/imports', {
      params: { path: { listId: 'nothing' } },
      body: { bytes: 10 },
    });
    expect(none.response.status).toBe(404);
  });

  it('fails an import whose file was never sent', async () => {
    await lists.list('late', 'sha256');
    const { importId } = dataOf(
      await senior.client.POST('/v1/staff/hash-lists/{listId}/imports', {
        params: { path: { listId: 'late' } },
        body: { bytes: 10 },
      }),
    );
    const options = { params: { path: { listId: 'late', importId } } };
    await senior.client.PUT('/v1/staff/hash-lists/{listId}/imports/{importId}', options);
    await cloud.settle();
    const told = dataOf(await senior.client.GET('/v1/staff/hash-lists/{listId}/imports/{importId}', options));
    expect([told.state, told.problem]).toEqual(['failed', 'upload_missing']);
  });

  it('tells auditors who changed what, once for each change', async () => {
    await lists.list('told', 'sha256');
    await lists.list('told', 'sha256');
    await lists.describe('told', { kind: 'sha256', rule: 'child_abuse' });
    const { importId } = await lists.imported('told', `${'1'.repeat(64)}\n`);
    const ofImport = { params: { path: { listId: 'told', importId } } };
    await senior.client.PUT('/v1/staff/hash-lists/{listId}/imports/{importId}', ofImport);
    const hash = '2'.repeat(64);
    const ofHash = { params: { path: { kind: 'pdq' as const, hash } } };
    for (const reason of ['Wrong', 'Wrong again']) {
      await senior.client.PUT('/v1/staff/cleared-hashes/{kind}/{hash}', { ...ofHash, body: { reason } });
    }
    expect((await lists.all()).cleared.find((each) => each.hash === hash)?.reason).toBe('Wrong');
    const ofList = { params: { path: { listId: 'told' } } };
    for (let times = 0; times < 2; times += 1) {
      await senior.client.DELETE('/v1/staff/cleared-hashes/{kind}/{hash}', ofHash);
      await senior.client.DELETE('/v1/staff/hash-lists/{listId}', ofList);
    }
    expect((await lists.log(auditor)).slice(0, 6)).toEqual([
      'senior deleted_hash_list told',
      `senior uncleared_hash pdq ${hash}`,
      `senior cleared_hash pdq ${hash}`,
      `senior imported_hashes told ${importId}`,
      'senior put_hash_list told',
      'senior put_hash_list told',
    ]);
  });

  it('gives the same import to a request that is repeated', async () => {
    await lists.list('repeated', 'sha256');
    const ask = () =>
      senior.client.POST('/v1/staff/hash-lists/{listId}/imports', {
        params: { path: { listId: 'repeated' }, header: { 'Idempotency-Key': 'import-of-a-day' } },
        body: { bytes: 65 },
      });
    const [first, second] = [dataOf(await ask()), dataOf(await ask())];
    expect(second.importId).toBe(first.importId);
  });

  it('names a rule of the guidelines', async () => {
    const { response } = await senior.client.PUT('/v1/staff/hash-lists/{listId}', {
      params: { path: { listId: 'ruled' } },
      // @ts-expect-error there is no such rule
      body: { kind: 'pdq', rule: 'taste', source: 'A test' },
    });
    expect(response.status).toBe(400);
  });
});
