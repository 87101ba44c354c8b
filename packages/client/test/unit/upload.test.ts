import { openAsBlob, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/problem.ts';
import type { UploadFile } from '../../src/upload/open-file.ts';
import type { UploadState } from '../../src/upload/upload-photo.ts';
import {
  broken,
  jpeg,
  makeUploadWorld,
  refusal,
  silent,
  storeSays,
  type UploadStep,
} from '../support/upload-world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
});
afterAll(() => rm(folder, { recursive: true }));

const written = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

async function* inPieces(bytes: Uint8Array, size = 7) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe('a file', () => {
  const bytes = jpeg(300_000);
  const sources: readonly [string, () => UploadFile | Promise<UploadFile>][] = [
    ['a Blob', () => new Blob([bytes], { type: 'image/jpeg' })],
    ['a File', () => new File([bytes], 'a.jpg', { type: 'image/jpeg' })],
    ['an ArrayBuffer', () => bytes.buffer],
    ['a view of a part', () => new Uint8Array([1, ...bytes, 2]).subarray(1, bytes.length + 1)],
    ['a ReadableStream', () => new Blob([bytes]).stream()],
    ['a generator', () => inPieces(bytes, 5)],
    ['a path', () => written('path.jpg', bytes)],
    ['a file address', async () => pathToFileURL(await written('address.jpg', bytes))],
    ['a file address as text', async () => pathToFileURL(await written('ad dress.jpg', bytes)).href],
  ];

  for (const xhr of [true, false]) {
    it.each(sources)(`%s becomes a photo ${xhr ? 'by XMLHttpRequest' : 'by fetch'}`, async (_name, make) => {
      const world = makeUploadWorld({ xhr });
      const photo = await world.upload(await make());
      expect(photo).toMatchObject({ photoId: 'photo1', state: 'ready' });
      expect(world.store.get('photo1')).toEqual(bytes);
      expect(world.announced.get('photo1')?.body).toMatchObject({
        contentType: 'image/jpeg',
        bytes: bytes.length,
      });
      expect(world.endListeners.size).toBe(0);
    });
  }

  it('of React Native is read by its address, through XMLHttpRequest', async () => {
    const world = makeUploadWorld();
    world.files.set('content://media/1', bytes);
    const photo = await world.upload({ uri: 'content://media/1', type: 'image/jpg' });
    expect(photo).toMatchObject({ state: 'ready' });
    expect(world.store.get('photo1')).toEqual(bytes);
    expect(world.announced.get('photo1')?.body).toMatchObject({ contentType: 'image/jpg' });
    await expect(world.upload({ uri: 'content://media/2' })).rejects.toMatchObject({
      code: 'file_unreadable',
    });
  });

  it('goes through its states in order, and tells how far it is', async () => {
    const world = makeUploadWorld();
    const states: UploadState[] = [];
    const sent: number[] = [];
    await world.upload(bytes, {
      onState: (state) => states.push(state),
      onProgress: ({ sent: so, total }) => sent.push(so / total),
    });
    expect(states).toEqual(['reading', 'announcing', 'sending', 'processing', 'ready']);
    expect(sent).toEqual([0, 0.5, 1]);
  });

  it('carries what is said of it', async () => {
    const world = makeUploadWorld();
    world.fail('describe', broken);
    await world.upload(bytes, {
      altText: 'Hills',
      keep: { camera: true },
      focalPoint: { x: 0, y: 1 },
      contentType: 'image/x-own',
    });
    expect(world.announced.get('photo1')?.body).toMatchObject({
      altText: 'Hills',
      keep: { camera: true },
      contentType: 'image/x-own',
    });
    expect(world.steps.filter((step) => step === 'describe')).toHaveLength(2);
  });

  it('is answered as soon as it is sent, where that is asked for', async () => {
    const world = makeUploadWorld();
    expect(await world.upload(bytes, { until: 'sent' })).toMatchObject({ state: 'processing' });
  });

  it('is sent with all announced headers but those that only browsers set', async () => {
    const world = makeUploadWorld({
      headers: { 'Content-Length': '300000', host: 'store.example', 'x-amz-checksum-sha256': 'x' },
    });
    expect(await world.upload(bytes)).toMatchObject({ state: 'ready' });
  });

  it('gives others their turn while it is read', async () => {
    const world = makeUploadWorld({ photoBytes: 9_000_000 });
    const spend = vi.fn();
    const slow = new Blob([jpeg(4_000_000)]);
    const slice = slow.slice.bind(slow);
    vi.spyOn(slow, 'slice').mockImplementation((...range) => {
      world.pass(13); // as hashing takes on a slow phone
      spend();
      return slice(...range);
    });
    await world.upload(slow);
    expect(spend).toHaveBeenCalledTimes(4);
    expect(world.waits.filter((milliseconds) => milliseconds === 0).length).toBeGreaterThanOrEqual(4);
  });
});

describe('a file that cannot become a photo is refused before anything is announced', () => {
  const refused: readonly [string, () => UploadFile, string, RegExp][] = [
    ['no bytes', () => new Blob([]), 'file_empty', /0 bytes; at least 1/],
    ['too many bytes', () => jpeg(1_001), 'too_large', /1001 bytes; at most 1000 /],
    ['a stream without end', () => endless(), 'too_large', / bytes or more; at most 1000 /],
    [
      'text',
      () => new Blob(['hello hello hello'], { type: 'text/plain' }),
      'unsupported_type',
      /^This type of file \(text\/plain\) is not accepted: send one of image\/jpeg, image\/png\.$/,
    ],
    [
      'a picture that this deployment does not take',
      () => new Uint8Array(Buffer.from('GIF89a  here it is')),
      'unsupported_type',
      /image\/jpeg/,
    ],
    [
      'a video',
      () => new Uint8Array(Buffer.from('\0\0\0 ftypmp42 there')),
      'unsupported_type',
      /image\/jpeg/,
    ],
    ['three bytes', () => jpeg(2), 'unsupported_type', /image\/jpeg/],
    ['a path to nothing', () => join(folder, 'nothing.jpg'), 'file_unreadable', /nothing\.jpg/],
    ['no file', () => JSON.parse('{}'), 'file_unreadable', /no file/],
    ['a stream of something else', () => wordy(), 'file_unreadable', /something else than bytes/],
    ['a stream that breaks', () => breaking(), 'file_unreadable', /pipe broke/],
  ];
  let isClosed = false;
  async function* endless() {
    try {
      for (;;) yield jpeg(10);
    } finally {
      isClosed = true;
    }
  }
  const wordy = () => new ReadableStream({ start: (controller) => controller.enqueue('words') });
  async function* breaking() {
    yield jpeg(10);
    throw new Error('the pipe broke');
  }

  it.each(refused)('%s', async (_name, make, code, detail) => {
    const world = makeUploadWorld({ photoBytes: 1_000 });
    const problem: unknown = await world.upload(make()).catch((caught: unknown) => caught);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code, detail: expect.stringMatching(detail) });
    expect(world.steps.filter((step) => step !== 'config')).toEqual([]);
  });

  it('a path where there is no file system', async () => {
    const find = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    await expect(makeUploadWorld().upload('photo.jpg')).rejects.toMatchObject({ code: 'file_unreadable' });
    find.mockRestore();
  });

  it('and its stream is closed', () => {
    expect(isClosed).toBe(true);
  });
});

describe('a file that changes while it is read', () => {
  it('is a problem of its own: a Blob that cannot be read any more', async () => {
    const path = await written('changing.jpg', jpeg(3_000_000));
    const blob = await openAsBlob(path);
    await writeFile(path, jpeg(2_000_000, 3));
    const world = makeUploadWorld({ photoBytes: 9_000_000 });
    await expect(world.upload(blob)).rejects.toMatchObject({ code: 'file_changed' });
    expect(world.steps).toEqual(['config']);
  });

  it('and a Blob that gives fewer bytes than it said', async () => {
    const blob = new Blob([jpeg(10)]);
    Object.defineProperty(blob, 'size', { value: 20 });
    await expect(makeUploadWorld().upload(blob)).rejects.toMatchObject({ code: 'file_changed' });
  });

  it('and a path whose file is written to', async () => {
    const path = await written('written.jpg', jpeg(1_000));
    const world = makeUploadWorld({ photoBytes: 9_000_000 });
    world.onClock(() => {
      writeFileSync(path, jpeg(1_000, 5));
      utimesSync(path, 1, 1);
    });
    await expect(world.upload(path)).rejects.toMatchObject({ code: 'file_changed' });
  });

  it('and a file that arrives with another digest', async () => {
    const world = makeUploadWorld();
    world.fail('send', storeSays(400, 'BadDigest'));
    await expect(world.upload(jpeg(100))).rejects.toMatchObject({ code: 'file_changed' });
  });

  it('and none of bytes, which are sent as they were read', async () => {
    const world = makeUploadWorld();
    const bytes = jpeg(1_000);
    await world.upload(bytes, { onState: (state) => state === 'announcing' && bytes.fill(7) });
    expect(world.store.get('photo1')).toEqual(jpeg(1_000));
  });

  it('and a Blob that cannot be sent since it changed, of which platforms say nothing', async () => {
    const path = await written('later.jpg', jpeg(3_000));
    const blob = await openAsBlob(path);
    const world = makeUploadWorld();
    world.fail('send', async () => {
      await writeFile(path, jpeg(2_000, 3));
      return broken();
    });
    await expect(world.upload(blob)).rejects.toMatchObject({ code: 'file_changed' });
  });
});

describe('an answer that gets lost', () => {
  it('of the announcement makes no second photo', async () => {
    const world = makeUploadWorld();
    world.fail('announce', broken, () => new Response('<html>', { status: 502 }));
    expect(await world.upload(jpeg(100))).toMatchObject({ photoId: 'photo1' });
    expect(world.announced.size).toBe(1);
  });

  it.each([true, false])(
    'of the file is found out by the next try: 412 (XMLHttpRequest: %s)',
    async (xhr) => {
      const world = makeUploadWorld({ xhr });
      const bytes = jpeg(100);
      world.fail('send', () => {
        world.store.set('photo1', bytes);
        return broken();
      });
      expect(await world.upload(bytes)).toMatchObject({ photoId: 'photo1', state: 'ready' });
      expect(world.steps.filter((step) => step === 'send')).toHaveLength(2);
    },
  );

  it('of the state is asked for again', async () => {
    const world = makeUploadWorld({ asks: 3 });
    world.fail('ask', broken, () => refusal('internal_error', 500));
    expect(await world.upload(jpeg(100))).toMatchObject({ state: 'ready' });
  });
});

describe('a store', () => {
  it.each([
    [503, 'SlowDown'],
    [500, 'InternalError'],
    [409, 'ConditionalRequestConflict'],
    [400, 'RequestTimeout'],
  ])('that answers %i %s is asked again after a pause', async (status, code) => {
    const world = makeUploadWorld();
    world.fail('send', storeSays(status, code), storeSays(status, code));
    expect(await world.upload(jpeg(100))).toMatchObject({ state: 'ready' });
    expect(world.waits.filter((pause) => pause >= 1_000)).toEqual([1_000, 2_000]);
  });

  it('that refuses the file is a problem with its words, at once', async () => {
    const world = makeUploadWorld();
    world.fail('send', storeSays(400, 'EntityTooLarge'));
    await expect(world.upload(jpeg(100))).rejects.toMatchObject({
      code: 'upload_refused',
      status: 400,
      detail: expect.stringContaining('EntityTooLarge it is'),
    });
  });

  it('is not asked for ever', async () => {
    const world = makeUploadWorld();
    world.fail('send', ...Array.from({ length: 50 }, () => storeSays(503, 'SlowDown')));
    await expect(world.upload(jpeg(100))).rejects.toMatchObject({ code: 'upload_refused', status: 503 });
    expect(world.steps.filter((step) => step === 'send')).toHaveLength(6);
  });

  it('whose address has expired takes the file at another one, for the same photo', async () => {
    const world = makeUploadWorld();
    world.fail('send', storeSays(403, 'AccessDenied'));
    expect(await world.upload(jpeg(100))).toMatchObject({ photoId: 'photo1' });
    expect(world.steps.filter((step) => step === 'announce')).toHaveLength(2);
  });

  it('that refuses every address is a problem', async () => {
    const world = makeUploadWorld();
    world.fail('send', ...Array.from({ length: 9 }, () => storeSays(403, 'SignatureDoesNotMatch')));
    await expect(world.upload(jpeg(100))).rejects.toMatchObject({ code: 'upload_refused', status: 403 });
    expect(world.steps.filter((step) => step === 'send')).toHaveLength(3);
  });

  it('that takes nothing for a minute is tried again', async () => {
    const world = makeUploadWorld();
    world.fail('send', () => {
      queueMicrotask(() => world.pass(61_000));
      return silent();
    });
    expect(await world.upload(jpeg(100))).toMatchObject({ state: 'ready' });
    expect(world.steps).toContain('abort');
  });
});

describe('a photo that does not become ready', () => {
  it.each([
    [
      'rejected',
      { state: 'rejected', problem: { code: 'rejected_by_policy', message: 'Not allowed.' } },
      'rejected_by_policy',
    ],
    [
      'failed',
      { state: 'failed', problem: { code: 'side_too_short', message: 'Too short.' } },
      'side_too_short',
    ],
    [
      'held',
      { state: 'processing', problem: { code: 'under_review', message: 'A person looks.' } },
      'under_review',
    ],
  ])('as it is %s says why', async (_name, end, code) => {
    const world = makeUploadWorld();
    world.become(() => end);
    await expect(world.upload(jpeg(100))).rejects.toMatchObject({
      code,
      detail: end.problem.message,
      body: { photoId: 'photo1', state: end.state },
    });
  });

  it.each([
    ['of the answer', 'ar', undefined, 'ar'],
    ['of the answer, whatever was asked for', 'ar', 'en', 'ar'],
    ['that was asked for, where the answer says none', undefined, 'ar', 'ar'],
    ['en, where nobody says any', undefined, undefined, 'en'],
  ])('says it in the language %s', async (_name, said, asked, language) => {
    const world = makeUploadWorld({ ...(asked !== undefined && { language: asked }) });
    const ends = [
      { state: 'failed', problem: { code: 'side_too_short', message: 'قصير جدا' } },
      { state: 'processing', waiting: { code: 'moderation_limit', message: 'غدا', until: '2026-03-02' } },
    ];
    for (const [at, end] of ends.entries()) {
      const headers = new Headers(said === undefined ? {} : { 'content-language': said });
      world.fail('ask', () => new Response(JSON.stringify({ renditions: [], ...end }), { headers }));
      await expect(world.upload(jpeg(100 + at))).rejects.toMatchObject({ language });
    }
  });

  it('can be tried again with the same file: as another photo where it came to nothing, else as the same', async () => {
    const world = makeUploadWorld({ asks: 0 });
    const file = new Blob([jpeg(100)]);
    const ends = [
      { state: 'failed', problem: { code: 'took_too_long', message: 'Again.' } },
      { state: 'processing', problem: { code: 'under_review', message: 'A person looks.' } },
    ];
    world.become((photoId) => (photoId === 'photo1' ? ends[0] : ends[1]) ?? {});
    await expect(world.upload(file)).rejects.toMatchObject({ code: 'took_too_long' });
    await expect(world.upload(file)).rejects.toMatchObject({
      code: 'under_review',
      body: { photoId: 'photo2' },
    });
    world.become(() => ({ state: 'ready' }));
    expect(await world.upload(file)).toMatchObject({ photoId: 'photo2' });
  });

  it('before tomorrow says until when', async () => {
    const world = makeUploadWorld({ asks: 0 });
    const waiting = { code: 'moderation_limit', message: 'Tomorrow.', until: '2026-03-02T00:00:00.000Z' };
    world.become(() => ({ state: 'processing', waiting }));
    const problem = await world.upload(jpeg(100)).catch((caught: unknown) => caught);
    expect(problem).toMatchObject({ code: 'moderation_limit', body: { photoId: 'photo1' } });
    expect(problem).toHaveProperty('retryAfter', 86_400);
  });

  it('is not asked for ever, and less and less often', async () => {
    const world = makeUploadWorld({ asks: 10_000 });
    await expect(world.upload(jpeg(100))).rejects.toMatchObject({
      code: 'timeout',
      body: { photoId: 'photo1' },
    });
    expect(world.waits.at(0)).toBe(400);
    expect(world.waits.at(-1)).toBe(5_000);
    expect(world.waits.length).toBeLessThan(140);
  });
});

describe('a tab that sleeps for a day in the middle of an upload', () => {
  it.each([
    [
      'gone',
      (world: ReturnType<typeof makeUploadWorld>) => world.fail('ask', () => refusal('not_found', 404)),
    ],
    [
      'given up',
      (world: ReturnType<typeof makeUploadWorld>) =>
        world.become((photoId) =>
          photoId === 'photo1'
            ? { state: 'failed', problem: { code: 'upload_missing', message: 'Gone.' } }
            : { state: 'ready' },
        ),
    ],
  ])('begins again where its photo is %s', async (_name, sleep) => {
    const world = makeUploadWorld();
    sleep(world);
    expect(await world.upload(jpeg(100))).toMatchObject({ photoId: 'photo2', state: 'ready' });
  });
});

describe('without a network', () => {
  it.each(['config', 'announce', 'send', 'ask'] as const)(
    'at the step "%s" it says so, and pressed again it goes on',
    async (step: UploadStep) => {
      const world = makeUploadWorld();
      const file = new Blob([jpeg(100)]);
      world.fail(step, ...Array.from({ length: step === 'send' ? 6 : 5 }, () => broken));
      await expect(world.upload(file)).rejects.toMatchObject({ code: 'offline', status: 0 });
      expect(await world.upload(file)).toMatchObject({ photoId: 'photo1', state: 'ready' });
      expect(world.announced.size).toBe(1);
      expect(await world.upload(file)).toMatchObject({ photoId: 'photo2' });
    },
  );
});

describe('the same upload pressed twice', () => {
  it.each<[string, () => Promise<UploadFile>]>([
    ['a Blob', async () => new Blob([jpeg(100)])],
    ['a path', () => written('twice.jpg', jpeg(100))],
  ])('is one, of %s', async (_name, make) => {
    const world = makeUploadWorld();
    const file = await make();
    const states: UploadState[] = [];
    const [first, second] = await Promise.all([
      world.upload(file),
      world.upload(file, { onState: (state) => states.push(state) }),
    ]);
    expect(first).toBe(second);
    expect(states).toEqual(['reading', 'announcing', 'sending', 'processing', 'ready']);
    expect(world.announced.size).toBe(1);
  });

  it('goes on while one of the two waits, and ends when nobody does', async () => {
    const world = makeUploadWorld();
    const file = new Blob([jpeg(100)]);
    const [one, other] = [new AbortController(), new AbortController()];
    const first = world.upload(file, { signal: one.signal });
    const second = world.upload(file, { signal: other.signal });
    one.abort();
    await expect(first).rejects.toMatchObject({ code: 'aborted', name: 'AbortError' });
    expect(await second).toMatchObject({ state: 'ready' });

    const third = world.upload(file, { signal: one.signal });
    await expect(third).rejects.toMatchObject({ code: 'aborted' });
    expect(world.announced.size).toBe(1);
  });

  it('is two by two accounts', async () => {
    const world = makeUploadWorld();
    const file = new Blob([jpeg(100)]);
    const first = world.upload(file);
    world.switchTo('bob');
    await Promise.all([first, world.upload(file)]);
    expect(world.announced.size).toBe(2);
  });
});

describe('cancelling', () => {
  it.each(['reading', 'announcing', 'sending', 'processing'] as const)(
    'ends an upload at "%s"',
    async (state) => {
      const world = makeUploadWorld();
      const controller = new AbortController();
      const upload = world.upload(new Blob([jpeg(100)]), {
        signal: controller.signal,
        onState: (now) => now === state && controller.abort(),
      });
      await expect(upload).rejects.toMatchObject({ code: 'aborted' });
      const { length } = world.steps;
      await new Promise(setImmediate);
      expect(world.steps.slice(length).filter((step) => step !== 'abort')).toEqual([]);
      expect(world.endListeners.size).toBe(0);
    },
  );

  it('ends what is on its way', async () => {
    const world = makeUploadWorld();
    const controller = new AbortController();
    world.fail('send', silent);
    const upload = world.upload(jpeg(100), {
      signal: controller.signal,
      onProgress: ({ sent }) => sent > 0 && controller.abort(),
    });
    await expect(upload).rejects.toMatchObject({ code: 'aborted' });
    expect(world.steps.at(-1)).toBe('abort');
  });
});

describe('signing out during an upload', () => {
  it.each(['reading', 'announcing', 'sending', 'processing'] as const)('ends it at "%s"', async (state) => {
    const world = makeUploadWorld();
    const signedOut = new Problem({ code: 'signed_out' });
    const upload = world.upload(jpeg(100), { onState: (now) => now === state && world.signOut(signedOut) });
    await expect(upload).rejects.toMatchObject({ code: 'signed_out' });
  });
});

describe('many uploads', () => {
  const files = (count: number) => Array.from({ length: count }, (_, at) => new Blob([jpeg(100 + at)]));

  it('keep the order of their files, three at once', async () => {
    const world = makeUploadWorld();
    let [now, most] = [0, 0];
    const ended: number[] = [];
    const results = await world.uploadAll(files(34), {
      onState: (state) => {
        if (state === 'reading') now += 1;
        most = Math.max(most, now);
      },
      onEach: (_result, index) => {
        now -= 1;
        ended.push(index);
      },
    });
    expect(most).toBe(3);
    expect(ended.toSorted((one, other) => one - other)).toEqual([...Array(34).keys()]);
    const sizes = results.map(({ photo }) => world.store.get(photo?.photoId ?? '')?.length);
    expect(sizes).toEqual(Array.from({ length: 34 }, (_, at) => 100 + at));
  });

  it('lose none by one that fails', async () => {
    const world = makeUploadWorld();
    const [one, two] = files(2);
    const results = await world.uploadAll([one ?? '', new Blob([]), two ?? '']);
    expect(results).toMatchObject([
      { photo: { state: 'ready' } },
      { problem: { code: 'file_empty' } },
      { photo: { state: 'ready' } },
    ]);
  });

  it('are cancelled together, with a result each', async () => {
    const world = makeUploadWorld();
    const controller = new AbortController();
    const results = await world.uploadAll(files(9), {
      signal: controller.signal,
      onEach: (_result, index) => index === 2 && controller.abort(),
    });
    expect(results).toHaveLength(9);
    expect(results[2]).toMatchObject({ photo: { state: 'ready' } });
    expect(results[8]).toMatchObject({ problem: { code: 'aborted' } });
  });

  it('are none of no files', async () => {
    expect(await makeUploadWorld().uploadAll([])).toEqual([]);
  });
});
