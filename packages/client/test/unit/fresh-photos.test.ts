import { describe, expect, it } from 'vitest';
import { findSurroundings } from '../../src/find-surroundings.ts';
import { makeFreshPhotos } from '../../src/fresh-photos.ts';
import { makeApi } from '../../src/make-api.ts';
import { isProblem } from '../../src/problem.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 1, 9, 10);

/** A service with some posts of two photos, whose addresses it gives as CloudFront does, and a clock here that may be wrong. */
const begin = ({ wrongBy = 0 }: { readonly wrongBy?: number } = {}) => {
  let clock = START;
  const asked: string[] = [];
  const hidden = new Set<string>();
  let fits = 100;
  let isDown = false;

  const photo = (photoId: string) => {
    const expiry = (Math.floor(clock / 1_000 / 1_800) + 2) * 1_800;
    return {
      photoId,
      state: 'ready' as const,
      width: 4,
      height: 3,
      thumbHash: null,
      dominantColor: null,
      altText: null,
      sensitive: false,
      screen: null,
      renditions: [
        {
          url: `https://media.example/r/${photoId}/320.webp?Expires=${expiry}`,
          width: 320,
          height: 240,
          format: 'webp' as const,
          bytes: 1,
        },
      ],
    };
  };
  const postOf = (postId: string) => ({ postId, photos: [photo(`${postId}a`), photo(`${postId}b`)] });
  const answerTo = (url: URL): object => {
    if (url.pathname === '/v1/posts') {
      const ids = url.searchParams.getAll('postIds');
      const seen = ids.filter((id) => !hidden.has(id));
      return { items: seen.slice(0, fits).map(postOf), remaining: seen.slice(fits) };
    }
    if (url.pathname.startsWith('/v1/accounts/by-id/')) return { avatar: photo('avatar') };
    return photo(url.pathname.split('/').at(-1) ?? '');
  };
  const surroundings = findSurroundings({
    now: () => clock + wrongBy,
    wait: async () => {},
    after: (milliseconds, run) => {
      const isGathering = milliseconds < 1_000; // rather than waiting for an answer
      const next = isGathering ? setImmediate(run) : undefined;
      return () => clearImmediate(next);
    },
    fetch: async (url) => {
      asked.push(url.replace('https://api.example', ''));
      if (isDown) throw new TypeError('fetch failed');
      return new Response(JSON.stringify(answerTo(new URL(url))), {
        headers: { 'content-type': 'application/json' },
      });
    },
  });
  const api = makeApi({ origin: 'https://api.example', surroundings, lease: async () => undefined });
  return {
    ...makeFreshPhotos({ api, surroundings }),
    photo,
    asked,
    hide: (postId: string) => hidden.add(postId),
    answerWith: (posts: number) => {
      fits = posts;
    },
    goDown: (down: boolean) => {
      isDown = down;
    },
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
  };
};

describe('a photo whose addresses are good', () => {
  it('is not asked for', async () => {
    const { freshPhoto, photo, asked } = begin();
    const old = photo('1a');
    expect(await freshPhoto(old, { postId: '1' })).toBe(old);
    expect(await freshPhoto({ ...old, renditions: [] }, { postId: '1' })).toMatchObject({ renditions: [] });
    expect(asked).toEqual([]);
  });
});

describe('a photo whose addresses expire while a list is scrolled', () => {
  it('is asked for with all others that are asked for then, each post once', async () => {
    const world = begin();
    const old = ['1a', '1b', '2a', '3b'].map((id) => world.photo(id));
    world.pass(49 * MINUTE + 1);
    const all = Promise.all(old.map((one) => world.freshPhoto(one, { postId: one.photoId.slice(0, 1) })));
    const fresh = await all;
    expect(world.asked).toEqual(['/v1/posts?postIds=1&postIds=2&postIds=3']);
    expect(fresh.map(({ photoId }) => photoId)).toEqual(['1a', '1b', '2a', '3b']);
    expect(fresh.every(({ renditions }, at) => renditions[0]?.url !== old[at]?.renditions[0]?.url)).toBe(
      true,
    );
    const other = old[1];
    if (other !== undefined) await world.freshPhoto(other, { postId: '1' });
    expect(world.asked).toHaveLength(1);
  });

  it('is renewed again when the next addresses expire', async () => {
    const world = begin();
    const old = world.photo('1a');
    for (let time = 1; time <= 3; time += 1) {
      world.pass(60 * MINUTE);
      await world.freshPhoto(old, { postId: '1' });
      expect(world.asked).toHaveLength(time);
    }
  });

  it('is asked for in hundreds, and again where one answer does not hold all', async () => {
    const world = begin();
    const old = Array.from({ length: 150 }, (_, at) => world.photo(`${at}a`));
    world.pass(60 * MINUTE);
    world.answerWith(60);
    const all = Promise.all(old.map((one) => world.freshPhoto(one, { postId: one.photoId.slice(0, -1) })));
    expect(await all).toHaveLength(150);
    expect(world.asked.map((url) => url.split('postIds').length - 1).sort()).toEqual([100, 40, 50]);
  });

  it('is refused where it may not be seen any more, and others are not', async () => {
    const world = begin();
    const [gone, there] = [world.photo('1a'), world.photo('2a')];
    world.pass(60 * MINUTE);
    world.hide('1');
    const all = Promise.allSettled([
      world.freshPhoto(gone, { postId: '1' }),
      world.freshPhoto(there, { postId: '2' }),
    ]);
    const [first, second] = await all;
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'not_found', status: 404 } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });

  it('is asked for anew after an answer that did not come', async () => {
    const world = begin();
    const old = world.photo('1a');
    world.pass(60 * MINUTE);
    world.goDown(true);
    await expect(world.freshPhoto(old, { postId: '1' })).rejects.toMatchObject({ code: 'offline' });
    world.goDown(false);
    expect(await world.freshPhoto(old, { postId: '1' })).toMatchObject({ photoId: '1a' });
  });

  it('may be an avatar, or one that no post uses', async () => {
    const world = begin();
    const [avatar, own] = [world.photo('avatar'), world.photo('mine')];
    world.pass(60 * MINUTE);
    await world.freshPhoto(avatar, { accountId: '7' });
    await world.freshPhoto(own, 'own');
    expect(world.asked).toEqual(['/v1/accounts/by-id/7', '/v1/photos/mine']);
  });

  it('is cancelled for whoever does not wait, not for the others', async () => {
    const world = begin();
    const old = world.photo('1a');
    world.pass(60 * MINUTE);
    const controller = new AbortController();
    const cancelled = world.freshPhoto(old, { postId: '1' }, { signal: controller.signal });
    const other = world.freshPhoto(old, { postId: '1' });
    controller.abort();
    await expect(cancelled).rejects.toSatisfy((problem) => isProblem(problem, 'aborted'));
    expect(await other).toMatchObject({ photoId: '1a' });
  });

  it('that did not load is asked for whatever its address says, once for all of the post', async () => {
    const world = begin();
    const [one, other] = [world.photo('1a'), world.photo('1b')];
    const failed = Promise.all(
      [one, other].map((photo) => world.freshPhoto(photo, { postId: '1' }, { force: true })),
    );
    expect(await failed).toHaveLength(2);
    expect(world.asked).toHaveLength(1);
    world.pass(MINUTE);
    await world.freshPhoto(one, { postId: '1' }, { force: true });
    expect(world.asked).toHaveLength(2);
  });
});

describe('a clock that is a day off', () => {
  it.each([
    ['ahead', 24 * 60 * MINUTE],
    ['behind', -24 * 60 * MINUTE],
  ])('%s costs one question, not one for each picture', async (_name, wrongBy) => {
    const world = begin({ wrongBy });
    const old = world.photo('1a');
    const fresh = await world.freshPhoto(old, { postId: '1' });
    expect(world.asked).toHaveLength(1);
    for (const id of ['1b', '2a', '3a']) {
      const photo = world.photo(id);
      expect(await world.freshPhoto(photo, { postId: id.slice(0, 1) })).toBe(photo);
    }
    expect(world.asked).toHaveLength(1);
    world.pass(60 * MINUTE);
    await world.freshPhoto(fresh, { postId: '1' });
    expect(world.asked).toHaveLength(2);
  });
});
