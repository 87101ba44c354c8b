// @vitest-environment happy-dom
import { Problem, type Schemas, type UploadFile, type UploadOptions } from '@suwar/client';
import { describe, expect, it } from 'vitest';
import { useUpload } from '../../src/use-upload.ts';
import { doing, inProvider } from '../support/render.ts';
import { scriptSuwar } from '../support/scripted-suwar.ts';

/** An upload that waits for the test to end it. */
interface Running {
  readonly file: UploadFile;
  readonly options: UploadOptions;
  ready(photoId: string): void;
  fail(code: string): void;
}

const photo = (photoId: string): Schemas['Photo'] => ({
  photoId,
  state: 'ready',
  width: 1,
  height: 1,
  thumbHash: null,
  dominantColor: null,
  altText: null,
  sensitive: false,
  screen: null,
  renditions: [],
});

const openUploads = (concurrency?: number) => {
  const script = scriptSuwar('layla');
  const running: Running[] = [];
  const upload = (file: UploadFile, options: UploadOptions = {}) =>
    new Promise<Schemas['Photo']>((resolve, reject) => {
      const fail = (code: string) => reject(new Problem({ code }));
      options.signal?.addEventListener('abort', () => fail('aborted'));
      running.push({ file, options, ready: (id) => resolve(photo(id)), fail });
    });
  const app = inProvider({ ...script.suwar, upload }, () => useUpload({ concurrency }));
  const now = () => app.result.current;
  const shown = () =>
    now()
      .items.map(({ file, state, progress }) => `${String(file)} ${state} ${progress}`)
      .join(', ');
  return { ...app, ...script, running, now, shown };
};

const chosen = (name: string, lastModified = 1) => new File([name], name, { lastModified });

describe('uploads', () => {
  it('begin a few at a time, and keep the order of their files however they end', async () => {
    const app = openUploads(2);
    const ids = await doing(() => app.now().add(['a', 'b', 'c']));
    expect(ids).toEqual(app.now().items.map(({ id }) => id));
    expect(app.shown()).toBe('a reading 0, b reading 0, c waiting 0');
    expect(app.now().isUploading).toBe(true);
    await doing(() => {
      app.running[0]?.options.onState?.('sending');
      app.running[0]?.options.onProgress?.({ sent: 25, total: 100 });
      app.running[1]?.ready('B');
    });
    expect(app.shown()).toBe('a sending 0.25, b ready 1, c reading 0');
    expect(app.now().progress).toBeCloseTo(1.25 / 3);
    await doing(() => app.running[2]?.ready('C'));
    await doing(() => app.running[0]?.ready('A'));
    expect(app.now().photos.map(({ photoId }) => photoId)).toEqual(['A', 'B', 'C']);
    expect(app.now()).toMatchObject({ isUploading: false, progress: 1 });
  });

  it('of which one fails go on, and that one can be tried again', async () => {
    const app = openUploads(1);
    const [first = ''] = await doing(() => app.now().add(['a', 'b'], { altText: 'A cat' }));
    await doing(() => app.running[0]?.fail('rejected_by_policy'));
    expect(app.shown()).toBe('a failed 0, b reading 0');
    expect(app.now().items[0]?.problem?.code).toBe('rejected_by_policy');
    await doing(() => app.running[1]?.ready('B'));
    await doing(() => app.now().retry(first));
    expect(app.shown()).toBe('a reading 0, b ready 1');
    expect(app.now().items[0]?.problem).toBeUndefined();
    expect(app.running[2]?.options.altText).toBe('A cat');
    await doing(() => app.running[2]?.ready('A'));
    expect(app.now().photos.map(({ photoId }) => photoId)).toEqual(['A', 'B']);
  });

  it('of a file that is chosen twice are one', async () => {
    const app = openUploads();
    const first = await doing(() => app.now().add([chosen('a.jpg')]));
    const again = await doing(() => app.now().add([chosen('a.jpg'), chosen('b.jpg'), chosen('a.jpg', 2)]));
    expect(again[0]).toBe(first[0]);
    expect(app.now().items).toHaveLength(3);
    expect(app.running).toHaveLength(3);
    await doing(() => app.running[0]?.fail('offline'));
    await doing(() => app.now().add([chosen('a.jpg')]));
    expect(app.now().items).toHaveLength(3);
    expect(app.now().items[0]?.state).toBe('reading');
  });

  it('that are cancelled or removed make room for the next', async () => {
    const app = openUploads(1);
    const [first = '', second = ''] = await doing(() => app.now().add(['a', 'b', 'c']));
    await doing(() => app.now().cancel(first));
    expect(app.running[0]?.options.signal?.aborted).toBe(true);
    expect(app.shown()).toBe('a cancelled 0, b reading 0, c waiting 0');
    await doing(() => app.now().remove(second));
    expect(app.running[1]?.options.signal?.aborted).toBe(true);
    expect(app.shown()).toBe('a cancelled 0, c reading 0');
    await doing(() => app.now().move(first, 1));
    expect(app.shown()).toBe('c reading 0, a cancelled 0');
    await doing(() => app.now().clear());
    expect(app.now().items).toEqual([]);
    expect(app.running.every(({ options }) => options.signal?.aborted)).toBe(true);
  });

  it('take a single address, and nothing', async () => {
    const app = openUploads();
    await doing(() => app.now().add('/photos/a.jpg'));
    await doing(() => app.now().add(null));
    expect(app.shown()).toBe('/photos/a.jpg reading 0');
  });

  it('end with the component', async () => {
    const app = openUploads();
    await doing(() => app.now().add(['a']));
    app.unmount();
    expect(app.running[0]?.options.signal?.aborted).toBe(true);
    expect(app.running).toHaveLength(1);
  });

  it('end with the session, and are forgotten', async () => {
    const app = openUploads();
    await doing(() => app.now().add(['a']));
    await doing(() => app.signIn('omar'));
    expect(app.now().items).toEqual([]);
    expect(app.running[0]?.options.signal?.aborted).toBe(true);
    await doing(() => app.running[0]?.ready('A'));
    expect(app.now().items).toEqual([]);
  });
});
