/** A photo's way from an app to its renditions, over HTTP. */
import { createHash, randomUUID } from 'node:crypto';
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, join, signUp, uploadPhoto } from '../../support/people.ts';
import {
  animatedGif,
  blackPng,
  encode,
  givenPhoto,
  jpegOf,
  jpegWithMetadata,
  landscape,
  otherFiles,
  quarters,
} from '../../support/pictures.ts';
import { type Schemas, upload } from '../../support/raw-client/client.ts';
import { mediaObjectsOf } from '../../support/stored-objects.ts';

let cloud: TestCloud;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob] = await Promise.all([join(cloud.apiUrl, 'alice'), join(cloud.apiUrl, 'bob')]);
});

type ContentType = Schemas['NewPhoto']['contentType'];
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);

const announce = async (body: Schemas['NewPhoto'], person = alice) =>
  dataOf(await person.client.POST('/v1/photos', { body }));

const ask = (photoId: string, person = alice, headers: Record<string, string> = {}) =>
  person.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } }, headers });

/** Uploads a picture, waits for the pipeline and answers what its owner then sees. */
const process = async (picture: Buffer, contentType: ContentType = 'image/jpeg', altText?: string) => {
  const photoId = await uploadPhoto(alice, bytesOf(picture), {
    contentType,
    ...(altText !== undefined && { altText }),
  });
  await cloud.settle();
  return dataOf(await ask(photoId));
};

describe('a good photo', () => {
  it('becomes ready: renditions by signed address, upright, without metadata, with all a grid needs', async () => {
    const picture = await jpegWithMetadata(landscape(31, 1_400, 1_000), 6);
    const view = await process(picture, 'image/jpeg', 'Hills');
    expect(view).toMatchObject({
      state: 'ready',
      width: 1_000,
      height: 1_400,
      altText: 'Hills',
      sensitive: false,
    });
    expect(view.thumbHash).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(view.dominantColor).toMatch(/^#[0-9a-f]{6}$/);
    expect(view.renditions.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      'webp 229x320',
      'webp 457x640',
      'webp 771x1080',
      'webp 1000x1400',
      'jpeg 771x1080',
    ]);
    for (const { url, bytes, width, height, format } of view.renditions) {
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      const served = Buffer.from(await answer.arrayBuffer());
      expect(served).toHaveLength(bytes);
      expect(served.includes('Secret')).toBe(false);
      const metadata = await sharp(served).metadata();
      expect(metadata).toMatchObject({ width, height, format });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(
        Array(4).fill(undefined),
      );
      expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(403);
    }
  });

  it.each(['image/png', 'image/webp', 'image/avif', 'image/gif'] as const)('may be a %s', async (type) => {
    expect(await process(await encode(landscape(32, 300, 200), type), type)).toMatchObject({
      state: 'ready',
      width: 300,
      height: 200,
    });
  });

  it('may be animated: its first frame counts', async () => {
    const view = await process(await animatedGif(quarters(120, 100)), 'image/gif');
    expect(view).toMatchObject({ state: 'ready', width: 120, height: 100 });
  });

  it.each([
    ['image/jpeg', 'image/png'],
    ['image/jpg', 'image/jpeg'],
    ['image/x-citrix-png', 'image/webp'],
    ['application/octet-stream', 'image/gif'],
    ['Image/HEIC', 'image/avif'],
  ] as const)('may be announced as %s and be %s, which its owner is told', async (announced, type) => {
    const view = await process(await encode(quarters(), type), announced);
    expect(view).toMatchObject({ state: 'ready', contentType: type });
  });

  const heic = givenPhoto('iphone.heic');
  it.skipIf(heic === undefined)('may be a HEIC of a phone', async () => {
    const view = await process(heic ?? Buffer.alloc(0), 'image/heic');
    expect(view).toMatchObject({ state: 'ready', width: 2_566, height: 3_313 });
  });

  it('asks for patience before it is uploaded', async () => {
    const { photoId } = await announce({ contentType: 'image/jpeg', bytes: 10 });
    const { data, response } = await ask(photoId);
    expect(data).toMatchObject({ state: 'awaiting', renditions: [], width: null });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('costs five writes until it is ready, one of them its place in the list of its owner, one its owner’s limit', async () => {
    await cloud.settle();
    await cloud.clearCalls();
    await process(await jpegOf(landscape(33)));
    const units = (await cloud.calls()).filter(({ service }) => service === 'dynamodb');
    expect(units.reduce((sum, { writeUnits }) => sum + writeUnits, 0)).toBe(5);
  });
});

describe('moderation', () => {
  it.each(['explicit', 'violent'] as const)(
    'rejects a picture that is %s, and keeps for a reversal alone what it would show',
    async (mark) => {
      const view = await process(await makeMarkedPicture(mark, { seed: 1 }));
      expect(view).toMatchObject({
        state: 'rejected',
        renditions: [],
        problem: { code: 'rejected_by_policy' },
      });
      expect(await mediaObjectsOf(cloud, [view.photoId])).not.toEqual([]);
    },
  );

  it('puts a screen over what is suggestive', async () => {
    expect(await process(await makeMarkedPicture('suggestive'))).toMatchObject({
      state: 'ready',
      sensitive: true,
    });
  });

  it.each(['borderline', 'hate'] as const)('holds what is %s for a person to look at', async (mark) => {
    const view = await process(await makeMarkedPicture(mark));
    expect(view).toMatchObject({ state: 'processing', renditions: [], problem: { code: 'under_review' } });
  });
});

describe('a bad file fails with a code and a sentence', () => {
  const bad: readonly [string, string, () => Promise<Buffer> | Buffer, ContentType?][] = [
    ['not an image', 'not_an_image', () => otherFiles.text],
    ['an SVG named JPEG', 'unsupported_type', () => otherFiles.svg],
    ['a TIFF named JPEG', 'unsupported_type', () => otherFiles.tiff],
    ['a PDF named JPEG', 'unsupported_type', () => otherFiles.pdf],
    ['a cut off JPEG', 'incomplete', async () => (await jpegOf(landscape(34))).subarray(0, 20_000)],
    ['51 megapixels in a few KB', 'too_many_pixels', () => blackPng(7_200, 7_100), 'image/png'],
    ['a side of 79 pixels', 'side_too_short', () => blackPng(79, 100), 'image/png'],
    ['a ratio of 1 to 9', 'ratio_out_of_range', () => blackPng(100, 900), 'image/png'],
  ];

  it.each(bad)('%s', async (_name, code, make, type) => {
    const view = await process(await make(), type);
    expect(view).toMatchObject({ state: 'failed', renditions: [], problem: { code } });
    expect(view.problem?.message.length).toBeGreaterThan(20);
  });

  it('in Arabic when asked', async () => {
    const { photoId } = await process(blackPng(79, 100), 'image/png');
    const view = dataOf(await ask(photoId, alice, { 'accept-language': 'ar' }));
    expect(view.problem?.message).toMatch(/بكسل/);
  });
});

describe('announcing a photo', () => {
  it.each([
    ['0 bytes', { contentType: 'image/jpeg', bytes: 0 }],
    ['21 MB', { contentType: 'image/jpeg', bytes: 21 * 1024 * 1024 }],
    ['a type that is no image', { contentType: 'video/mp4', bytes: 10 }],
    ['a type with a parameter', { contentType: 'image/jpeg; q=1', bytes: 10 }],
    ['a type with a line break', { contentType: 'image/jpeg\r\nx: y', bytes: 10 }],
    ['a type of 256 characters', { contentType: `image/${'x'.repeat(250)}`, bytes: 10 }],
    ['a digest that is none', { contentType: 'image/jpeg', bytes: 10, sha256: 'abc' }],
    ['an unknown field', { contentType: 'image/jpeg', bytes: 10, ownerId: '0' }],
    ['an alt text of 1,501 characters', { contentType: 'image/jpeg', bytes: 10, altText: 'x'.repeat(1_501) }],
  ])('is refused for %s', async (_name, body) => {
    const answer = await fetch(`${cloud.apiUrl}/v1/photos`, {
      method: 'POST',
      headers: { authorization: `Bearer ${alice.tokens.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid_request' });
  });

  it('takes a type of 255 characters', async () => {
    const ticket = await announce({ contentType: `image/${'x'.repeat(249)}`, bytes: 10 });
    expect(ticket.upload.headers['content-type']).toHaveLength(255);
  });

  it('needs an account', async () => {
    const stranger = await signUp(cloud.apiUrl, 'stranger');
    const body = { contentType: 'image/jpeg', bytes: 10 } as const;
    const { response, error } = await stranger.client.POST('/v1/photos', { body });
    expect(response.status).toBe(403);
    expect(error).toMatchObject({ code: 'account_required' });
  });

  it('answers the same photo for the same Idempotency-Key, and 422 with another body', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { contentType: 'image/jpeg', bytes: 10 } as const;
    const [first, second] = [
      dataOf(await alice.client.POST('/v1/photos', { body, headers })),
      dataOf(await alice.client.POST('/v1/photos', { body, headers })),
    ];
    expect(second.photoId).toBe(first.photoId);
    const other = await alice.client.POST('/v1/photos', { body: { ...body, bytes: 11 }, headers });
    expect(other.response.status).toBe(422);
  });
});

describe('an upload address', () => {
  const jpeg = async () => bytesOf(await jpegOf(quarters()));

  it('takes exactly the bytes of its digest', async () => {
    const bytes = await jpeg();
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    const ticket = await announce({ contentType: 'image/jpeg', bytes: bytes.length, sha256 });
    const other = bytes.map((value, at) => (at === 500 ? value ^ 1 : value));
    expect((await upload(ticket, other)).status).toBe(400);
    expect((await upload(ticket, bytes)).status).toBe(200);
  });

  it('takes no other size, type or key than signed', async () => {
    const bytes = await jpeg();
    const ticket = await announce({ contentType: 'image/jpeg', bytes: bytes.length });
    const longer = new Uint8Array([...bytes, 0]);
    const send = (url: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) =>
      fetch(url, { method: 'PUT', headers, body });
    const { url, headers } = ticket.upload;
    expect(headers).not.toHaveProperty('content-length'); // which a page may not set
    for (const other of [longer, bytes.slice(1)]) expect((await send(url, headers, other)).status).toBe(403);
    expect((await send(url, { ...headers, 'content-type': 'image/png' }, bytes)).status).toBe(403);
    const { 'if-none-match': _, ...replacing } = headers;
    expect((await send(url, replacing, bytes)).status).toBe(403);
    expect((await send(url.replace(ticket.photoId, `${ticket.photoId}x`), headers, bytes)).status).toBe(403);
    expect((await upload(ticket, bytes)).status).toBe(200);
  });

  it('cannot be used again with other bytes, before and after approval', async () => {
    const bytes = await jpeg();
    const ticket = await announce({ contentType: 'image/jpeg', bytes: bytes.length });
    expect((await upload(ticket, bytes)).status).toBe(200);
    const other = bytes.map((value, at) => (at === 500 ? value ^ 1 : value));
    const { url, method, headers } = ticket.upload;
    const send = (body: typeof bytes) => fetch(url, { method, headers, body });
    expect((await send(other)).status).toBe(412);
    // An app whose answer was lost tries again, and goes on.
    expect((await upload(ticket, bytes)).status).toBe(200);
    await cloud.settle();
    expect(dataOf(await ask(ticket.photoId))).toMatchObject({ state: 'ready' });
    expect((await send(other)).status).toBe(412);
  });
});

describe("somebody else's photo", () => {
  it('is as if it did not exist', async () => {
    const { photoId } = await announce({ contentType: 'image/jpeg', bytes: 10 });
    const { response, error } = await ask(photoId, bob);
    const nothing = await ask('01ARZ3NDEKTSV4RRFFQ69G5FAV', bob);
    expect(response.status).toBe(404);
    expect({ ...error, requestId: '' }).toEqual({ ...nothing.error, requestId: '' });
    const deletion = await bob.client.DELETE('/v1/photos/{photoId}', { params: { path: { photoId } } });
    expect(deletion.response.status).toBe(404);
    expect(dataOf(await ask(photoId)).state).toBe('awaiting');
  });
});

describe('deleting a photo', () => {
  it('takes its objects along, whenever its upload arrives', async () => {
    const view = await process(await jpegOf(landscape(35)));
    const [rendition] = view.renditions;
    const path = { photoId: view.photoId };
    expect((await alice.client.DELETE('/v1/photos/{photoId}', { params: { path } })).response.status).toBe(
      204,
    );
    expect((await alice.client.DELETE('/v1/photos/{photoId}', { params: { path } })).response.status).toBe(
      404,
    );
    expect((await ask(view.photoId)).response.status).toBe(404);
    await cloud.settle();
    expect((await fetch(rendition?.url ?? '')).status).toBe(403);

    const bytes = await jpegOf(quarters());
    const late = await announce({ contentType: 'image/jpeg', bytes: bytes.length });
    await alice.client.DELETE('/v1/photos/{photoId}', { params: { path: { photoId: late.photoId } } });
    expect((await upload(late, bytesOf(bytes))).status).toBe(200);
    await cloud.settle();
    expect((await ask(late.photoId)).response.status).toBe(404);
  });
});
