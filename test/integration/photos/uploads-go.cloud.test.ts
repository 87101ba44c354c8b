/** How long uploads lie, and how soon the pipeline tries again: on the clock of the cloud. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { type Schemas, upload } from '../../support/raw-client/client.ts';
import { uploadsOf } from '../../support/stored-objects.ts';

const MINUTE = 60;

let cloud: TestCloud;
let alice: Person;

beforeAll(async () => {
  cloud = await sharedCloud();
});
// The clock is moved, and tokens are good for an hour.
beforeEach(async () => {
  alice = await join(cloud.apiUrl, 'alice');
});
afterEach(() => cloud.clearFaults());

const picture = async (seed: number) => new Uint8Array(await jpegOf(landscape(seed, 320, 240)));
const announce = async (bytes: number, key: string = randomUUID()) =>
  dataOf(
    await alice.client.POST('/v1/photos', {
      body: { contentType: 'image/jpeg', bytes },
      headers: { 'idempotency-key': key },
    }),
  );
const stateOf = async (photoId: string) =>
  dataOf(await alice.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } })).state;
const send = async (
  { upload: { url, method, headers } }: Schemas['UploadTicket'],
  body: Uint8Array<ArrayBuffer>,
) => (await fetch(url, { method, headers, body })).status;
const reconcile = async () => {
  expect(await cloud.invoke('ReconcileUploads')).toMatchObject({ ok: true });
  await cloud.settle();
};
/** The time of the cloud in seconds: an address is good for 15 minutes from now. */
const now = async () => Date.parse((await announce(9)).expiresAt) / 1_000 - 15 * MINUTE;

describe('an upload', () => {
  it('goes when its photo is finished and its address is over; what comes after it goes unread', async () => {
    const bytes = await picture(91);
    const key = randomUUID();
    const ticket = await announce(bytes.length, key);
    const { photoId } = ticket;
    await upload(ticket, bytes);
    await cloud.settle();
    expect(await stateOf(photoId)).toBe('ready');
    await reconcile();
    expect(await uploadsOf(cloud, [photoId])).toEqual([photoId]);
    const others = bytes.map((value, at) => (at === 500 ? value ^ 1 : value));
    expect(await send(ticket, others)).toBe(412);

    await cloud.advance(21 * MINUTE);
    await reconcile();
    expect(await uploadsOf(cloud, [photoId])).toEqual([]);

    await cloud.clearCalls();
    expect(await send(await announce(bytes.length, key), others)).toBe(200);
    await cloud.settle();
    const reads = (await cloud.calls()).filter(({ operation }) => operation === 'GetObject');
    expect(reads).toEqual([]);
    expect(await stateOf(photoId)).toBe('ready');
    await reconcile();
    expect(await uploadsOf(cloud, [photoId])).toEqual([]);
    await cloud.settle();
    expect(await stateOf(photoId)).toBe('ready');
  });

  it('goes when its photo has failed or is gone', async () => {
    const text = new TextEncoder().encode('no picture');
    const [failed, gone] = [await uploadPhoto(alice, text), await announce(text.length)];
    await alice.client.DELETE('/v1/photos/{photoId}', { params: { path: { photoId: gone.photoId } } });
    expect(await send(gone, text)).toBe(200);
    await cloud.settle();
    expect(await stateOf(failed)).toBe('failed');
    await cloud.advance(21 * MINUTE);
    await reconcile();
    expect(await uploadsOf(cloud, [failed, gone.photoId])).toEqual([]);
  });
});

describe('a try that failed', () => {
  it.each([
    ['MakeThumbnails', 's3', 'PutObject', 3], // renditions at once
    ['ModeratePhotos', 'dynamodb', 'UpdateItem', 2],
  ])(
    'of %s comes again after seconds, not when the queue would show the message',
    async (functionId, service, operation, times) => {
      await cloud.addFault({
        kind: 'fail-call',
        functionId,
        service,
        operation,
        error: { code: 'InvalidRequest', status: 400 },
        times,
      });
      const begun = await now();
      const photoId = await uploadPhoto(alice, await picture(92));
      await cloud.settle();
      expect((await cloud.state()).faults).toEqual([]);
      expect(await stateOf(photoId)).toBe('ready');
      expect((await now()) - begun).toBeLessThan(4 * MINUTE);
      expect((await now()) - begun).toBeGreaterThan(3.5);
    },
  );

  it('is not its last for a quarter of an hour, and the photo is ready when it ends', async () => {
    await cloud.addFault({
      kind: 'fail-call',
      functionId: 'ModeratePhotos',
      service: 'rekognition',
      error: { code: 'InternalServerError', status: 500 },
      times: 1_000,
    });
    const begun = await now();
    const photoId = await uploadPhoto(alice, await picture(93));
    while ((await now()) - begun < 10 * MINUTE) await cloud.advance(MINUTE);
    await cloud.clearFaults();
    await cloud.settle();
    expect(await stateOf(photoId)).toBe('ready');
  });
});
