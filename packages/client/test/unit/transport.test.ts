import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, createSuwar, Problem, type Suwar } from '../../src/index.ts';
import { answer, type Clock, makeDevice, problemOf, Service } from '../support/stage.ts';

const brokenBody: Answer = { ...answer(200, ''), text: () => Promise.reject(new TypeError('terminated')) };
const offline = (): Promise<Answer> => Promise.reject(new TypeError('fetch failed'));
const refusedConnection = (): Promise<Answer> =>
  Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }));

let service: Service;
let suwar: Suwar;
let clock: Clock;
beforeEach(() => {
  service = new Service();
  ({ suwar, clock } = makeDevice(service));
});

/** Answers in turn, then as the service does. */
const inTurn = (...answers: readonly (() => Answer | Promise<Answer>)[]) => {
  const left = [...answers];
  service.intercept = () => left.shift()?.();
};

describe('A call', () => {
  it('fills in path and query, and leaves out what is undefined', async () => {
    await suwar.get('/v1/accounts/{username}/posts', {
      path: { username: 'layla/..?' },
      query: { limit: 5, cursor: undefined },
    });
    expect(service.asked[0]?.what).toBe('/v1/accounts/layla%2F..%3F/posts?limit=5');
  });

  it('is not made for another path than the one that was meant', async () => {
    const call = suwar.get('/v1/accounts/{username}', { path: { username: '' } });
    const problem = await problemOf(call);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: 'invalid_request',
      status: 0,
      errors: [{ path: 'path.username', message: expect.stringContaining('/v1/accounts/{username}') }],
    });
    const list = suwar.pages('/v1/accounts/{username}/posts', { path: { username: '' } });
    expect(await problemOf(list[Symbol.asyncIterator]().next())).toMatchObject({ code: 'invalid_request' });
    expect(service.asked).toEqual([]);
  });

  it('is not made of half a character, which no address can have', async () => {
    const [half] = '🌅'.split('');
    const inPath = suwar.get('/v1/accounts/{username}', { path: { username: `a${half}` } });
    const inQuery = suwar.get('/v1/feeds/home', { query: { cursor: `a${half}` } });
    for (const call of [inPath, inQuery]) {
      const problem = await problemOf(call);
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ code: 'invalid_request', status: 0 });
    }
    expect(service.asked).toEqual([]);
  });

  it('sends JSON, and the language that the app has at that moment', async () => {
    let language = 'ar';
    ({ suwar } = makeDevice(service, { language: () => language }));
    await suwar.put('/v1/me', { body: { username: 'layla' } });
    language = 'en';
    await suwar.get('/v1/me');
    const [put, get] = service.asked;
    expect(put).toMatchObject({ method: 'PUT', body: '{"username":"layla"}' });
    expect(put?.headers).toMatchObject({ 'content-type': 'application/json', 'accept-language': 'ar' });
    expect(get?.headers).toMatchObject({ 'accept-language': 'en' });
    expect(get?.headers['content-type']).toBeUndefined();
  });

  it('answers undefined where there is nothing to say', async () => {
    inTurn(() => answer(204, ''));
    expect(await suwar.delete('/v1/posts/{postId}', { path: { postId: 'a' } })).toBeUndefined();
  });

  it('answers the text of what is no JSON', async () => {
    inTurn(() => answer(200, 'day,decisions\n'));
    expect(await suwar.get('/v1/transparency.csv')).toBe('day,decisions\n');
  });
});

describe('A problem', () => {
  it('has everything that the API says of it', async () => {
    const body = {
      code: 'invalid_request',
      status: 400,
      title: 'Ungültig',
      detail: 'username is too short',
      errors: [{ path: 'body.username', message: 'too short' }],
      requestId: 'r1',
      terms: { version: '2' },
    };
    inTurn(() => answer(400, body, { 'content-language': 'de' }));
    const problem = await problemOf(suwar.put('/v1/me', { body: { username: 'l' } }));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'invalid_request',
      status: 400,
      message: 'username is too short',
      errors: body.errors,
      language: 'de',
      requestId: 'r1',
      body: { terms: { version: '2' } },
    });
  });

  it.each([
    [401, { message: 'Unauthorized' }, 'unauthorized'],
    [403, { message: 'Forbidden' }, 'forbidden'],
    [404, { message: 'Not Found' }, 'not_found'],
    [413, { message: 'Request Entity Too Large' }, 'payload_too_large'],
    [413, '<html>Too large</html>', 'payload_too_large'],
    [404, '<html>Not found</html>', 'not_json'],
    [302, '', 'not_json'],
  ])('folds the answer %s %j of what stands before the API into %s', async (status, body, code) => {
    service.intercept = () => answer(status, body);
    const problem = await problemOf(suwar.patch('/v1/me', { body: {} }));
    expect(problem).toMatchObject({ code, status, errors: [], language: 'en' });
  });

  it.each([
    [503, { message: 'Service Unavailable' }, 'unavailable'],
    [500, { message: 'Internal Server Error' }, 'internal_error'],
    [502, '<html>Bad Gateway</html>', 'unavailable'],
    [429, { message: 'Too Many Requests' }, 'too_many_requests'],
  ])('of %s %j is %s when trying again was of no use', async (status, body, code) => {
    service.intercept = () => answer(status, body);
    expect(await problemOf(suwar.get('/v1/feeds/home'))).toMatchObject({ code, status });
    expect(service.asked).toHaveLength(5);
  });
});

describe('A call whose answer does not come', () => {
  it.each([
    ['no connection', offline, 'offline'],
    ['half a body', () => brokenBody, 'offline'],
    ['JSON that ends in the middle', () => answer(200, '{"items": [{"po'), 'not_json'],
    ['a page of HTML', () => answer(200, '<!doctype html><title>Sign in to the hotel</title>'), 'not_json'],
    ['nothing', () => answer(200, ''), 'not_json'],
  ])('is made again after %s, until there is one', async (_, fault, code) => {
    inTurn(fault, fault);
    expect(await suwar.get('/v1/me')).toEqual({ guest: true });
    expect(clock.waits).toHaveLength(2);
    service.intercept = fault;
    expect(await problemOf(suwar.get('/v1/me'))).toMatchObject({ code });
    expect(service.asked).toHaveLength(3 + 5);
  });

  it('waits longer each time, by chance, so that many devices do not come at once', async () => {
    service.intercept = offline;
    for (let call = 0; call < 20; call += 1) await problemOf(suwar.get('/v1/me'));
    const nth = (n: number) => clock.waits.filter((_, index) => index % 4 === n);
    expect(clock.waits).toHaveLength(80);
    for (const [n, most] of [500, 1000, 2000, 4000].entries()) {
      expect(Math.max(...nth(n))).toBeLessThanOrEqual(most);
      expect(new Set(nth(n)).size).toBeGreaterThan(10);
    }
  });

  it('ends when the service takes too long', async () => {
    const timers: (() => void)[] = [];
    let signal: AbortSignal | undefined;
    ({ suwar } = makeDevice(service, {
      fetch: (_, request) => {
        ({ signal } = request);
        return new Promise(() => {});
      },
      after: (_, run) => {
        timers.push(run);
        return () => {};
      },
    }));
    const call = suwar.patch('/v1/me', { body: {} });
    await expect.poll(() => timers.length).toBe(1);
    timers[0]?.();
    expect(await problemOf(call)).toMatchObject({ code: 'timeout', status: 0 });
    expect(signal?.aborted).toBe(true);
  });

  it('is not made again where that could do it twice', async () => {
    inTurn(offline);
    expect(await problemOf(suwar.patch('/v1/me', { body: {} }))).toMatchObject({ code: 'offline' });
    inTurn(() => answer(503, { code: 'unavailable' }));
    expect(await problemOf(suwar.patch('/v1/me', { body: {} }))).toMatchObject({ code: 'unavailable' });
    expect(service.asked).toHaveLength(2);
  });

  it('is made again in any case where the service cannot have seen it', async () => {
    inTurn(refusedConnection, () => answer(429, { code: 'too_many_requests' }, { 'retry-after': '3' }));
    await suwar.patch('/v1/me', { body: {} });
    expect(service.asked).toHaveLength(3);
    expect(clock.waits[1]).toBe(3000);
  });

  it('has one key for all its tries, another for each call, or the one that is given', async () => {
    const make = (idempotencyKey?: string) =>
      suwar.post('/v1/me/collections', { body: { name: 'Sea' }, idempotencyKey });
    inTurn(offline, () => answer(409, { code: 'request_in_progress' }));
    await make();
    await make();
    await make('mine');
    const keys = service.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(keys[4]).toBe('mine');
  });
});

describe('A service that has enough', () => {
  const enough = (retryAfter: string) => () =>
    answer(
      429,
      { code: 'too_many_requests', limit: { name: 'reads', endsAt: 'x' } },
      { 'retry-after': retryAfter },
    );

  it('is asked again when it says', async () => {
    inTurn(enough('7'));
    await suwar.get('/v1/me');
    expect(clock.waits).toEqual([7000]);
  });

  it('is asked again at the time that it names, by whichever clock the device has', async () => {
    inTurn(() =>
      answer(503, { code: 'unavailable' }, { 'retry-after': new Date(clock.now + 9000).toUTCString() }),
    );
    await suwar.get('/v1/me');
    expect(clock.waits).toEqual([9000]);
  });

  it('is asked no more when that takes longer than a person waits', async () => {
    service.intercept = enough('25');
    const problem = await problemOf(suwar.get('/v1/me'));
    expect(problem).toMatchObject({ code: 'too_many_requests', retryAfter: 25, limit: { name: 'reads' } });
    expect(clock.waits).toEqual([25_000, 25_000]);
  });

  it('is not waited for at all when it asks for an hour', async () => {
    service.intercept = enough('3600');
    expect(await problemOf(suwar.get('/v1/me'))).toMatchObject({ retryAfter: 3600 });
    expect(clock.waits).toEqual([]);
  });
});

describe('A call that is cancelled', () => {
  it('is not made when it was cancelled before', async () => {
    const problem = await problemOf(suwar.get('/v1/me', { signal: AbortSignal.abort('left') }));
    expect(problem).toMatchObject({ name: 'AbortError', code: 'aborted', cause: 'left' });
    expect(service.asked).toEqual([]);
  });

  it('ends while the answer is awaited, and ends the request', async () => {
    let sent: AbortSignal | undefined;
    ({ suwar } = makeDevice(service, {
      fetch: (_, { signal }) => {
        sent = signal;
        return new Promise(() => {});
      },
    }));
    const controller = new AbortController();
    const call = suwar.get('/v1/me', { signal: controller.signal });
    await expect.poll(() => sent).toBeDefined();
    controller.abort();
    expect(await problemOf(call)).toMatchObject({ code: 'aborted' });
    expect(sent?.aborted).toBe(true);
  });

  it('ends while it waits to be made again', async () => {
    const controller = new AbortController();
    ({ suwar } = makeDevice(service, {
      wait: () => {
        controller.abort();
        return new Promise(() => {});
      },
    }));
    service.intercept = offline;
    const problem = await problemOf(suwar.get('/v1/me', { signal: controller.signal }));
    expect(problem).toMatchObject({ code: 'aborted' });
    expect(service.asked).toHaveLength(1);
  });
});

describe('A list', () => {
  const pages: Readonly<Record<string, object>> = {
    '/v1/feeds/home?limit=2': { items: [1, 2], cursor: 'a&b' },
    '/v1/feeds/home?limit=2&cursor=a%26b': { items: [], cursor: 'c' },
    '/v1/feeds/home?limit=2&cursor=c': { items: [3] },
  };
  beforeEach(() => {
    service.intercept = ({ what }) => answer(200, pages[what] ?? { items: ['unknown'] });
  });

  it('comes page by page, an empty one in the middle too', async () => {
    const found: unknown[] = [];
    for await (const { items } of suwar.pages('/v1/feeds/home', { query: { limit: 2 } })) found.push(items);
    expect(found).toEqual([[1, 2], [], [3]]);
  });

  it('comes item by item, again from the beginning for a second loop', async () => {
    const items = suwar.pages('/v1/feeds/home', { query: { limit: 2 } }).items();
    for (let round = 0; round < 2; round += 1) {
      const found: unknown[] = [];
      for await (const item of items) found.push(item);
      expect(found).toEqual([1, 2, 3]);
    }
  });

  it('asks for no page that nobody comes to', async () => {
    for await (const item of suwar.pages('/v1/feeds/home', { query: { limit: 2 } }).items()) {
      if (Number(item) === 2) break;
    }
    expect(service.asked).toHaveLength(1);
  });
});

describe('An address of the API', () => {
  it.each([
    'https://api.example.com',
    'https://api.example.com/',
    'https://api.example.com/v1',
    'https://api.example.com//v1//',
  ])('is good as %s', async (api) => {
    const { suwar } = makeDevice(service, { api });
    expect(suwar.origin).toBe('https://api.example.com');
    await suwar.get('/v1/me');
    expect(service.asked[0]?.what).toBe('/v1/me');
  });

  it('keeps its port and the path that it is behind', () => {
    expect(createSuwar({ api: 'http://v1:3000/v1' }).origin).toBe('http://v1:3000');
    expect(createSuwar({ api: 'http://v1' }).origin).toBe('http://v1');
    expect(createSuwar({ api: 'https://example.com/photos/v1/' }).origin).toBe('https://example.com/photos');
  });

  it.each([
    ['undefined', '{}'],
    ['null', '{ "api": null }'],
    ['3', '{ "api": 3 }'],
    ['api.example.com', '{ "api": "api.example.com" }'],
    ['ftp://api.example.com', '{ "api": "ftp://api.example.com" }'],
    ['https://', '{ "api": "https://" }'],
    ['https://api.example.com?a', '{ "api": "https://api.example.com?a" }'],
  ])('that is %s is refused at once, by its name', (named, options) => {
    expect(() => createSuwar(JSON.parse(options))).toThrow(
      new TypeError(`api must be an address such as https://api.example.com, not ${named}`),
    );
  });
});

describe('The configuration', () => {
  it('is asked for once, and again only after that failed', async () => {
    service.intercept = offline;
    expect(await problemOf(suwar.config())).toMatchObject({ code: 'offline' });
    service.intercept = () => undefined;
    const before = service.asked.length;
    await Promise.all([suwar.config(), suwar.config()]);
    await suwar.config();
    expect(service.asked.length - before).toBe(1);
  });
});
