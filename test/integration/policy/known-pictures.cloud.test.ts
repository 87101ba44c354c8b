/** Lists of known pictures over HTTP: made, filled, in force for new photos, compared with old ones, cleared. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../client/client.ts';
import { makeModerationPicture } from '../../../lambdas/photos/imaging/moderation-picture.ts';
import { hashPicture } from '../../../lambdas/photos/matching/hash-picture.ts';
import { hexOf } from '../../../lambdas/photos/matching/picture-hash.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Member } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { joinStaff } from '../../support/staff.ts';

const THREE_MINUTES = 180; // seconds
let cloud: TestCloud;
let senior: Member;
let alice: Member;

beforeAll(async () => {
  cloud = await sharedCloud();
  senior = await joinStaff(cloud, 'senior', ['senior']);
  alice = await join(cloud.apiUrl, 'alice');
});

const stateOf = async (photoId: string) =>
  dataOf(await alice.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));

const photoOf = async (file: Buffer): Promise<string> => {
  const photoId = await uploadPhoto(alice, new Uint8Array(file));
  await cloud.settle();
  return photoId;
};

const givenList = async (listId: string, kind: Schemas['HashListBody']['kind']) =>
  dataOf(
    await senior.client.PUT('/v1/staff/hash-lists/{listId}', {
      params: { path: { listId } },
      body: { kind, rule: 'other', source: 'A test' },
    }),
  );

/** Sends a file of hashes and has it taken. */
const imported = async (listId: string, csv: string) => {
  const bytes = new Uint8Array(Buffer.from(csv));
  const ticket = dataOf(
    await senior.client.POST('/v1/staff/hash-lists/{listId}/imports', {
      params: { path: { listId } },
      body: { bytes: bytes.length },
    }),
  );
  const { url, method, headers } = ticket.upload;
  const { 'content-length': _, ...sendable } = headers; // fetch writes it by itself
  const sent = await fetch(url, { method, headers: sendable, body: bytes });
  expect(sent.status).toBe(200);
  const options = { params: { path: { listId, importId: ticket.importId } } };
  const begun = await senior.client.PUT('/v1/staff/hash-lists/{listId}/imports/{importId}', options);
  expect(begun.response.status).toBe(202);
  await cloud.settle();
  await cloud.advance(THREE_MINUTES); // containers have read the lists anew
  return dataOf(await senior.client.GET('/v1/staff/hash-lists/{listId}/imports/{importId}', options));
};

const allLists = async () => dataOf(await senior.client.GET('/v1/staff/hash-lists'));

describe('a list of known pictures', () => {
  it('refuses photos by their files, tells broken rows by their lines, and lets pass what was cleared', async () => {
    const file = await jpegOf(landscape(71, 640, 480));
    const hash = createHash('sha256').update(file).digest('hex');
    await givenList('files', 'sha256');
    const told = await imported('files', `hash\n${hash}\nnonsense\n${hash}\n${'0'.repeat(64)}\n`);
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
    await cloud.settle();
    await cloud.advance(THREE_MINUTES);
    expect((await stateOf(await photoOf(file))).state).toBe('ready');
  });

  it('is compared with photos that are there, and refuses looks of new ones', async () => {
    const file = await jpegOf(landscape(72, 900, 600));
    const first = await photoOf(file);
    expect((await stateOf(first)).state).toBe('ready');
    const { hashes } = await hashPicture(await makeModerationPicture(file));
    const [look = new Uint8Array(32)] = hashes;
    await givenList('looks', 'pdq');
    expect(await imported('looks', `${hexOf(look)},100\n`)).toMatchObject({ state: 'done', added: 1 });
    const { scan, lists } = await allLists();
    expect(lists.find(({ listId }) => listId === 'looks')?.entries).toBe(1);
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
    await cloud.settle();
    await cloud.advance(THREE_MINUTES);
    expect((await stateOf(await photoOf(again))).state).toBe('ready');
  });

  it('keeps its kind, and has no imports that were not begun', async () => {
    await givenList('kept', 'sha256');
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
    await givenList('late', 'sha256');
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
});
