/** The client's uploads against the real service and store. */
import { readFile } from 'node:fs/promises';
import {
  createSuwar,
  expiresAt,
  type Fetch,
  isProblem,
  richText,
  srcSet,
  type UploadState,
} from '@suwar/client';
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { join, type Member } from '../../support/people.ts';
import { blackPng, encode, givenPhotos, jpegOf, landscape, otherFiles } from '../../support/pictures.ts';

let cloud: TestCloud;
let alice: Member;

beforeAll(async () => {
  cloud = await sharedCloud();
  alice = await join(cloud.apiUrl, 'alice');
});

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const drawn = async (seed: number) => bytesOf(await jpegOf(landscape(seed, 200, 150)));

/** A client of Alice's, which waits as long as the service has something to do. */
const signedIn = async (fetchBy: Fetch = fetch) => {
  const suwar = createSuwar({
    api: cloud.apiUrl,
    fetch: fetchBy,
    wait: async () => {
      await cloud.settle();
    },
  });
  await suwar.auth.signIn({ email: alice.email, password: alice.password });
  return suwar;
};

describe('an upload', () => {
  it('makes a photo that is ready to be shown, posted and loaded', async () => {
    const suwar = await signedIn();
    const states: UploadState[] = [];
    const file = new File([await drawn(1)], 'a.jpg', { type: 'image/jpeg' });
    const photo = await suwar.upload(file, {
      altText: 'Hills',
      focalPoint: { x: 0.25, y: 0.5 },
      onState: (state) => states.push(state),
    });
    expect(photo).toMatchObject({
      state: 'ready',
      width: 200,
      altText: 'Hills',
      focalPoint: { x: 0.25, y: 0.5 },
    });
    expect(states).toEqual(['reading', 'announcing', 'sending', 'processing', 'ready']);
    const { photoId } = photo;
    const caption = '#الرّياض with @nobody at https://a.example/b';
    const post = await suwar.post('/v1/posts', { body: { photos: [{ photoId }], caption } });
    expect(richText(post.caption, post).segments.map(({ kind }) => kind)).toEqual(['tag', 'text', 'address']);
    const [address = ''] = srcSet(photo).split(' ');
    expect((await fetch(address)).status).toBe(200);
    const early = (expiresAt(address) ?? 0) - 20 * 60_000; // by the cloud's clock, which tests move
    const inTime = createSuwar({ api: cloud.apiUrl, now: () => early });
    expect(await inTime.freshPhoto(photo, { postId: post.postId })).toBe(photo);
    const forced = await suwar.freshPhoto(photo, { postId: post.postId }, { force: true });
    expect(forced).toMatchObject({ photoId, state: 'ready' });
  });

  const one = [
    'alpha.png',
    'animated.gif',
    'gain-map-hdr.jpg',
    'orientation-6.jpg',
    'iphone.heic',
    'photo.avif',
    'photo.webp',
  ];
  const given = givenPhotos('good').filter(({ name }) => one.includes(name));
  it.skipIf(given.length === 0)(
    'takes collected photos of every kind, by path and as a stream',
    async () => {
      const suwar = await signedIn();
      const results = await suwar.uploadAll(given.map(({ path }) => path));
      expect(
        results.map(({ photo, problem }, at) => `${given[at]?.name} ${photo?.state ?? problem?.message}`),
      ).toEqual(given.map(({ name }) => `${name} ready`));
      const [first] = given;
      const photo = await suwar.upload(new Blob([await readFile(first?.path ?? '')]).stream());
      expect(photo.state).toBe('ready');
    },
    120_000,
  );

  it('says why a picture does not become a photo', async () => {
    const suwar = await signedIn();
    const marked = await makeMarkedPicture('explicit', { seed: 7 });
    const files = [
      blackPng(79, 100),
      marked,
      await makeMarkedPicture('borderline'),
      otherFiles.pdf,
      otherFiles.text,
    ];
    const results = await suwar.uploadAll(files.map(bytesOf));
    expect(results.map(({ problem }) => problem?.code)).toEqual([
      'side_too_short',
      'rejected_by_policy',
      'under_review',
      'unsupported_type',
      'unsupported_type',
    ]);
  });

  it('is refused before it is sent when it is larger than this deployment takes', async () => {
    const suwar = await signedIn();
    const { limits } = await suwar.config();
    const tooLarge = new Blob([await drawn(2), new Uint8Array(Number(limits['photoBytes']))]);
    await expect(suwar.upload(tooLarge)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('whose answer is lost finds its file there', async () => {
    let isLost = false;
    const suwar = await signedIn(async (url, request) => {
      const answer = await fetch(url, request);
      if (request.method !== 'PUT' || !url.includes('X-Amz-Signature') || isLost) return answer;
      isLost = true;
      throw new TypeError('The connection broke');
    });
    expect(await suwar.upload(await drawn(3))).toMatchObject({ state: 'ready' });
    expect(isLost).toBe(true);
  });

  it('whose file arrives with other bytes is a file that changed', async () => {
    const suwar = await signedIn((url, request) => {
      const { body } = request;
      if (!(body instanceof Uint8Array)) return fetch(url, request);
      return fetch(url, { ...request, body: body.map((value, at) => (at === 500 ? value ^ 1 : value)) });
    });
    await expect(suwar.upload(await drawn(4))).rejects.toMatchObject({ code: 'file_changed' });
  });

  it('of 34 photos goes through when the token and the addresses end in the middle of it', async () => {
    let ended = 0;
    let moved: Promise<void> | undefined;
    const refused: number[] = [];
    const suwar = await signedIn(async (url, request) => {
      if (ended >= 10 && request.method === 'PUT') {
        moved ??= cloud.advance(7_200); // seconds: longer than a token and an address are good for
        await moved;
      }
      const answer = await fetch(url, request);
      if (answer.status === 401 || answer.status === 403) refused.push(answer.status);
      return answer;
    });
    const files = await Promise.all(
      Array.from({ length: 34 }, (_, at) => encode(landscape(100 + at, 100 + at, 90), 'image/png')),
    );
    const results = await suwar.uploadAll(files.map(bytesOf), {
      onEach: () => {
        ended += 1;
      },
    });
    expect(results.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(results.map(({ photo }) => photo?.width)).toEqual(files.map((_, at) => 100 + at));
    expect(new Set(refused)).toEqual(new Set([401, 403]));
  }, 180_000);

  it('ends when its person signs out', async () => {
    const suwar = await signedIn();
    const upload = suwar.upload(await drawn(5), {
      onState: (state) => {
        if (state === 'sending') void suwar.auth.signOut();
      },
    });
    await expect(upload).rejects.toSatisfy((problem) => isProblem(problem, 'signed_out'));
  });

  it('needs somebody who is signed in', async () => {
    const suwar = createSuwar({ api: cloud.apiUrl });
    await expect(suwar.upload(await drawn(6))).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
