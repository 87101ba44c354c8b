import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, SessionChange, Suwar } from '../../src/index.ts';
import {
  answer,
  type Clock,
  HERE,
  MemoryStorage,
  makeDevice,
  makeLocks,
  pass,
  problemOf,
  Service,
  signIn,
} from '../support/stage.ts';

const DAY = 86_400;
const MINUTE = 60;

let service: Service;
let storage: MemoryStorage;
let suwar: Suwar;
let clock: Clock;
beforeEach(() => {
  service = new Service();
  storage = new MemoryStorage();
  ({ suwar, clock } = makeDevice(service, { storage }));
});

/** Holds back answers to something until they are let go. */
const holdBack = (what: string) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let fault: (() => Answer | Promise<Answer>) | undefined;
  service.intercept = (asked) => {
    if (asked.what !== what) return undefined;
    service.intercept = () => undefined;
    return held.then(
      () => fault?.() ?? service.fetch(addressOf(asked.what), { ...asked, body: asked.body ?? '' }),
    );
  };
  return { letGo: () => letGo(), answerWith: (made: () => Answer | Promise<Answer>) => (fault = made) };
};
const addressOf = (what: string) =>
  what.startsWith('/') ? `https://api.example.com${what}` : 'https://identity.example.com/';
const offline = (): Promise<Answer> => Promise.reject(new TypeError('fetch failed'));
const changesOf = (of: Suwar): SessionChange[] => {
  const changes: SessionChange[] = [];
  of.auth.onChange((change) => changes.push(change));
  return changes;
};

describe('A session', () => {
  it('is who signed in, and who calls are made for', async () => {
    const changes = changesOf(suwar);
    const session = await signIn(suwar);
    expect(session).toMatchObject({ id: 'layla', email: 'layla@example.org' });
    expect(suwar.auth.current).toEqual(session);
    expect(changes).toEqual([{ reason: 'signedIn', session }]);
    expect(await suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
    expect(suwar.auth.persistence).toBe('storage');
  });

  it('is the same object until something about it changes, so that views can compare it', async () => {
    await signIn(suwar);
    const { current, sessions } = suwar.auth;
    pass(service, clock, DAY);
    await suwar.get('/v1/me');
    expect(service.count('InitiateAuth')).toBe(1);
    expect(suwar.auth.current).toBe(current);
    expect(suwar.auth.sessions).toBe(sessions);
  });

  it('is there again after a restart, at once', async () => {
    await signIn(suwar);
    const later = makeDevice(service, { storage }).suwar;
    expect(later.auth.current?.id).toBe('layla');
    expect(await later.get('/v1/me')).toMatchObject({ accountId: 'account' });
  });

  it('is there again after a restart with a storage that takes its time, as phones have', async () => {
    const slow = {
      getItem: async (key: string) => storage.getItem(key),
      setItem: async (key: string, value: string) => storage.setItem(key, value),
      removeItem: async (key: string) => storage.removeItem(key),
    };
    await signIn(makeDevice(service, { storage: slow }).suwar);
    const later = makeDevice(service, { storage: slow }).suwar;
    const changes = changesOf(later);
    expect(later.auth.current).toBeUndefined();
    await later.auth.ready;
    expect(later.auth.current?.id).toBe('layla');
    expect(changes).toEqual([{ reason: 'loaded', session: later.auth.current }]);
    expect(await later.get('/v1/me')).toMatchObject({ accountId: 'account' });
  });

  it('is read as nobody where the storage has something else', async () => {
    for (const text of [
      '',
      '[',
      '{"current":"a"}',
      '{"accounts":{"a":{"access":1}},"current":"a"}',
      'null',
    ]) {
      storage.texts.set('suwar:https://api.example.com', text);
      const { suwar: other } = makeDevice(service, { storage });
      await other.auth.ready;
      expect(other.auth.current).toBeUndefined();
    }
  });

  it('needs no storage that works', async () => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    const asked = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
    const device = makeDevice(service, { storage: asked });
    await signIn(device.suwar);
    expect(device.suwar.auth.persistence).toBe('memory');
    pass(service, device.clock, 2 * DAY);
    expect(await device.suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
    await device.suwar.auth.signOut();
    expect(device.suwar.auth.current).toBeUndefined();
  });

  it('goes on in memory when the storage is full, and signs no other tab out', async () => {
    await signIn(suwar);
    const other = makeDevice(service, { storage });
    storage.isFull = true;
    await signIn(suwar, 'mona-whose-name-is-longer');
    expect(suwar.auth.persistence).toBe('memory');
    expect(suwar.auth.current?.id).toBe('mona-whose-name-is-longer');
    expect(await suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
    expect(await other.suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
    expect(other.suwar.auth.current?.id).toBe('layla');
    storage.isFull = false;
    await suwar.auth.switchTo('layla');
    expect(suwar.auth.persistence).toBe('storage');
  });
});

describe('A token that ends', () => {
  it('in the middle of 34 calls at once is refreshed once, and none of them fails', async () => {
    await signIn(suwar);
    pass(service, clock, 59 * MINUTE + 30);
    const results = await Promise.all(Array.from({ length: 34 }, () => suwar.get('/v1/me')));
    expect(results).toHaveLength(34);
    expect(service.count('InitiateAuth')).toBe(1);
  });

  it('in the middle of 34 calls one after the other is refreshed before each that needs it', async () => {
    await signIn(suwar);
    for (let call = 0; call < 34; call += 1) {
      pass(service, clock, 5 * MINUTE);
      await suwar.get('/v1/me');
    }
    const refused = service.asked.filter(
      ({ what, headers }) => what === '/v1/me' && headers['authorization'] === undefined,
    );
    expect(refused).toEqual([]);
    expect(service.count('/v1/me')).toBe(34);
    expect(service.count('InitiateAuth')).toBe(2);
  });

  it('is not asked about while it is good for more than a minute', async () => {
    await signIn(suwar);
    pass(service, clock, 58 * MINUTE);
    await suwar.get('/v1/me');
    expect(service.count('InitiateAuth')).toBe(0);
  });

  it('without anybody noticing, as the service takes it no more, costs one refusal for all calls', async () => {
    await signIn(suwar);
    service.refuseIssued();
    await Promise.all(Array.from({ length: 5 }, () => suwar.get('/v1/me')));
    expect(service.count('InitiateAuth')).toBe(1);
    expect(service.count('/v1/me')).toBe(10);
  });

  it('is refreshed no second time for one call', async () => {
    await signIn(suwar);
    service.intercept = ({ what }) =>
      what === '/v1/me' ? answer(401, { message: 'Unauthorized' }) : undefined;
    expect(await problemOf(suwar.get('/v1/me'))).toMatchObject({ code: 'unauthorized', status: 401 });
    expect(service.count('/v1/me')).toBe(2);
    expect(suwar.auth.current?.id).toBe('layla');
  });

  it('keeps the session when nobody can be asked, and the call says so', async () => {
    await signIn(suwar);
    pass(service, clock, DAY);
    service.intercept = offline;
    expect(await problemOf(suwar.get('/v1/me'))).toMatchObject({ code: 'offline' });
    expect(suwar.auth.current?.id).toBe('layla');
    service.intercept = () => undefined;
    expect(await suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
  });

  it('in its last minute still serves when the sign-in service is down', async () => {
    await signIn(suwar);
    pass(service, clock, 59 * MINUTE + 10);
    service.intercept = ({ what }) =>
      what === 'InitiateAuth' ? answer(500, { __type: 'InternalErrorException' }) : undefined;
    service.seconds -= 30; // the waits between the tries pass on both clocks
    expect(await suwar.auth.token()).toBeDefined();
  });

  it('for good ends the session, which is told once', async () => {
    const session = await signIn(suwar);
    const changes = changesOf(suwar);
    service.endAll();
    pass(service, clock, DAY);
    const problems = await Promise.all([problemOf(suwar.get('/v1/me')), problemOf(suwar.get('/v1/me'))]);
    for (const problem of problems) expect(problem).toMatchObject({ code: 'session_ended', status: 401 });
    expect(changes).toEqual([{ reason: 'expired', session: undefined, ended: session }]);
    expect(storage.texts.size).toBe(0);
    expect(await suwar.get('/v1/me')).toEqual({ guest: true });
  });

  it('because the API ended the session is not refreshed', async () => {
    await signIn(suwar);
    const changes = changesOf(suwar);
    service.intercept = ({ what }) =>
      what === '/v1/me' ? answer(401, { code: 'session_ended', detail: 'Sign in again' }) : undefined;
    expect(await problemOf(suwar.get('/v1/me'))).toMatchObject({ code: 'session_ended' });
    expect(changes.map(({ reason }) => reason)).toEqual(['expired']);
    expect(service.count('InitiateAuth')).toBe(0);
  });

  it('has everybody who calls wait no longer than they want to', async () => {
    await signIn(suwar);
    pass(service, clock, DAY);
    const held = holdBack('InitiateAuth');
    const controller = new AbortController();
    const impatient = problemOf(suwar.get('/v1/me', { signal: controller.signal }));
    const patient = suwar.get('/v1/me');
    await expect.poll(() => service.count('InitiateAuth')).toBe(1);
    controller.abort();
    expect(await impatient).toMatchObject({ code: 'aborted' });
    held.letGo();
    expect(await patient).toMatchObject({ accountId: 'account' });
  });
});

describe('A clock', () => {
  it.each([DAY, -DAY])('that is %i seconds off changes nothing', async (off) => {
    const device = makeDevice(service, { storage });
    device.clock.now += off * 1000;
    await signIn(device.suwar);
    await device.suwar.get('/v1/me');
    expect(service.count('InitiateAuth')).toBe(0);
    pass(service, device.clock, 59 * MINUTE + 30);
    await device.suwar.get('/v1/me');
    expect(service.count('InitiateAuth')).toBe(1);
    expect(service.count('/v1/me')).toBe(2); // no call was refused
  });

  it.each([DAY, -DAY])('that is set by %i seconds costs one refresh at most', async (off) => {
    await signIn(suwar);
    clock.now += off * 1000;
    await suwar.get('/v1/me');
    await suwar.get('/v1/me');
    expect(service.count('InitiateAuth')).toBe(1);
    expect(service.count('/v1/me')).toBe(2);
  });

  it('of a tab that slept for a day is looked at again', async () => {
    await signIn(suwar);
    pass(service, clock, DAY);
    expect(await suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
    expect(service.count('/v1/me')).toBe(1);
  });
});

describe('Two tabs', () => {
  it('that refresh at once ask once, where they share locks', async () => {
    const locks = makeLocks();
    const tabs = [1, 2].map(() => makeDevice(service, { storage, locks }));
    await signIn(tabs[0]!.suwar);
    for (const tab of tabs) tab.clock.now += DAY * 1000;
    service.seconds += DAY;
    const results = await Promise.all(
      tabs.flatMap((tab) => [tab.suwar.get('/v1/me'), tab.suwar.get('/v1/me')]),
    );
    expect(results).toHaveLength(4);
    expect(service.count('InitiateAuth')).toBe(1);
    expect(locks.held()).toBe(0);
  });

  it('that refresh at once both go on, where they have none', async () => {
    const tabs = [1, 2].map(() => makeDevice(service, { storage }));
    await signIn(tabs[0]!.suwar);
    for (const tab of tabs) tab.clock.now += DAY * 1000;
    service.seconds += DAY;
    await Promise.all(tabs.map((tab) => tab.suwar.get('/v1/me')));
    await Promise.all(tabs.map((tab) => tab.suwar.get('/v1/me')));
    expect(service.count('InitiateAuth')).toBeLessThanOrEqual(2);
    expect(service.count('/v1/me')).toBe(4);
  });

  it('know of each other who signs in and out, without being told', async () => {
    const other = makeDevice(service, { storage }).suwar;
    await signIn(suwar);
    expect(await other.get('/v1/me')).toMatchObject({ accountId: 'account' });
    const changes = changesOf(other);
    await suwar.auth.signOut();
    expect(await other.get('/v1/me')).toEqual({ guest: true });
    expect(changes.map(({ reason }) => reason)).toEqual(['signedOut']);
  });

  it('are told by the browser', async () => {
    const target = new EventTarget();
    vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
    vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
    const other = makeDevice(service, { storage }).suwar;
    const changes = changesOf(other);
    await signIn(suwar);
    target.dispatchEvent(new Event('storage'));
    expect(other.auth.current?.id).toBe('layla');
    other.close();
    await suwar.auth.signOut();
    target.dispatchEvent(new Event('storage'));
    expect(changes.map(({ reason }) => reason)).toEqual(['signedIn']);
    vi.unstubAllGlobals();
  });
});

describe('Signing out', () => {
  it('ends the calls that are under way', async () => {
    const session = await signIn(suwar);
    const changes = changesOf(suwar);
    holdBack('/v1/me');
    const call = problemOf(suwar.get('/v1/me'));
    await expect.poll(() => service.count('/v1/me')).toBe(1);
    await suwar.auth.signOut();
    expect(await call).toMatchObject({ code: 'signed_out', name: 'Problem' });
    expect(changes).toEqual([{ reason: 'signedOut', session: undefined, ended: session }]);
    expect(service.count('RevokeToken')).toBe(1);
  });

  it.each(['with', 'without'])(
    'is not undone by a refresh that comes back later, %s locks',
    async (which) => {
      const locks = which === 'with' && makeLocks();
      ({ suwar, clock } = makeDevice(service, { storage, locks }));
      await signIn(suwar);
      pass(service, clock, DAY);
      const held = holdBack('InitiateAuth');
      const call = problemOf(suwar.get('/v1/me'));
      await expect.poll(() => service.count('InitiateAuth')).toBe(1);
      await suwar.auth.signOut();
      expect(await call).toMatchObject({ code: 'signed_out' });
      held.answerWith(() => answer(200, { AuthenticationResult: tokens() }));
      held.letGo();
      await expect.poll(() => locks === false || locks.held() === 0).toBe(true);
      expect(suwar.auth.current).toBeUndefined();
      expect(storage.texts.size).toBe(0);
      expect(await suwar.get('/v1/me')).toEqual({ guest: true });
    },
  );

  it('and in again during a refresh keeps the new session', async () => {
    await signIn(suwar);
    pass(service, clock, DAY);
    const held = holdBack('InitiateAuth');
    const call = problemOf(suwar.get('/v1/me'));
    await expect.poll(() => service.count('InitiateAuth')).toBe(1);
    await suwar.auth.signOut();
    await signIn(suwar);
    const kept = storage.texts.get('suwar:https://api.example.com');
    held.answerWith(() => answer(200, { AuthenticationResult: tokens() }));
    held.letGo();
    expect(await call).toMatchObject({ code: 'signed_out' });
    expect(await suwar.get('/v1/me')).toMatchObject({ accountId: 'account' });
    expect(storage.texts.get('suwar:https://api.example.com')).toBe(kept);
  });

  it('works without a network', async () => {
    await signIn(suwar);
    service.intercept = offline;
    await suwar.auth.signOut();
    expect(suwar.auth.current).toBeUndefined();
    expect(storage.texts.size).toBe(0);
  });

  it('everywhere ends other devices first, and changes nothing when nobody can be asked', async () => {
    await signIn(suwar);
    service.intercept = offline;
    expect(await problemOf(suwar.auth.signOut({ everywhere: true }))).toMatchObject({ code: 'offline' });
    expect(suwar.auth.current?.id).toBe('layla');
    service.intercept = () => undefined;
    await suwar.auth.signOut({ everywhere: true });
    expect(
      service.asked.filter(({ what, method }) => what === '/v1/me/sessions' && method === 'DELETE'),
    ).not.toEqual([]);
    expect(service.count('GlobalSignOut')).toBe(1);
    expect(suwar.auth.current).toBeUndefined();
  });

  it.each(['/v1/me/sessions', 'InitiateAuth'])(
    'everywhere says so where the session had ended before, as %s tells',
    async (what) => {
      await signIn(suwar);
      if (what === 'InitiateAuth') pass(service, clock, DAY);
      service.endAll();
      service.intercept = (asked) =>
        asked.what === '/v1/me/sessions' ? answer(401, { code: 'session_ended' }) : undefined;
      const problem = await problemOf(suwar.auth.signOut({ everywhere: true }));
      expect(problem).toMatchObject({ code: 'session_ended', status: 401 });
      expect(suwar.auth.current).toBeUndefined();
      expect(storage.texts.size).toBe(0);
    },
  );

  it('everywhere says so where there is no account and the sign-in service takes the session no more', async () => {
    await signIn(suwar);
    service.intercept = ({ what }) => {
      if (what === '/v1/me/sessions') return answer(403, { code: 'account_required' });
      if (what !== 'GlobalSignOut') return undefined;
      return answer(400, { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' });
    };
    expect(await problemOf(suwar.auth.signOut({ everywhere: true }))).toMatchObject({
      code: 'session_ended',
    });
    expect(suwar.auth.current).toBeUndefined();
  });

  it('everywhere is done where the others have ended and this one with them', async () => {
    await signIn(suwar);
    service.intercept = ({ what }) =>
      what === 'GlobalSignOut'
        ? answer(400, { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' })
        : undefined;
    await suwar.auth.signOut({ everywhere: true });
    expect(suwar.auth.current).toBeUndefined();
  });

  it('when nobody is signed in does nothing, and cannot be everywhere', async () => {
    await suwar.auth.signOut();
    expect(await problemOf(suwar.auth.signOut({ everywhere: true }))).toMatchObject({ code: 'unauthorized' });
    expect(service.asked).toEqual([]);
  });
});

describe('Several accounts', () => {
  it('are signed in side by side; calls are made for one of them', async () => {
    await signIn(suwar, 'layla');
    clock.now += 1;
    await signIn(suwar, 'mona');
    expect(suwar.auth.sessions.map(({ id }) => id)).toEqual(['mona', 'layla']);
    const changes = changesOf(suwar);
    await suwar.auth.switchTo('layla');
    expect(changes).toEqual([{ reason: 'switched', session: suwar.auth.current }]);
    const tokenOf = async (id: string) => {
      await suwar.as(id).get('/v1/me');
      return service.asked.at(-1)?.headers['authorization'];
    };
    await suwar.get('/v1/me');
    expect(service.asked.at(-1)?.headers['authorization']).toBe(await tokenOf('layla'));
    expect(await tokenOf('mona')).not.toBe(await tokenOf('layla'));
    await suwar.auth.signOut();
    expect(suwar.auth.current).toBeUndefined();
    expect(suwar.auth.sessions.map(({ id }) => id)).toEqual(['mona']);
    expect(await problemOf(suwar.as('layla').get('/v1/me'))).toMatchObject({ code: 'signed_out' });
    expect(await suwar.as('mona').get('/v1/me')).toMatchObject({ accountId: 'account' });
    expect(await problemOf(suwar.auth.switchTo('layla'))).toMatchObject({ code: 'signed_out' });
  });
});

describe('What goes on for long', () => {
  const PATH = '/v1/feeds/home';
  const bearerOf = async (id: string): Promise<string | undefined> => {
    await suwar.as(id).get('/v1/me');
    return service.asked.at(-1)?.headers['authorization'];
  };
  /** A list without end. */
  const serveLists = () => {
    service.intercept = ({ what }) =>
      what.startsWith(PATH) ? answer(200, { items: [1], cursor: 'next' }) : undefined;
  };
  const bearers = (path: string) =>
    service.asked
      .filter(({ what, method }) => what.startsWith(path) && method !== 'GET')
      .map(({ headers }) => headers['authorization']);
  const lastBearer = () => service.asked.at(-1)?.headers['authorization'];
  const begin = async (which: string) => {
    const list = suwar.pages(PATH);
    const loop = (which === 'pages' ? list : list.items())[Symbol.asyncIterator]();
    await loop.next();
    return loop;
  };

  it.each(['pages', 'items'])('a loop over %s stays with whom it began for', async (which) => {
    await signIn(suwar, 'layla');
    await signIn(suwar, 'mona');
    const monas = await bearerOf('mona');
    serveLists();
    const loop = await begin(which);
    await suwar.auth.switchTo('layla');
    await loop.next();
    expect(lastBearer()).toBe(monas);
    await suwar.auth.signOut({ id: 'mona' });
    expect(await problemOf(loop.next())).toMatchObject({ code: 'signed_out' });
  });

  it.each(['pages', 'items'])('a loop over %s ends with its session, whoever comes then', async (which) => {
    await signIn(suwar);
    serveLists();
    const loop = await begin(which);
    await suwar.auth.signOut();
    pass(service, clock, 1);
    await signIn(suwar);
    expect(await problemOf(loop.next())).toMatchObject({ code: 'signed_out' });
  });

  it('a loop that a guest began stays theirs', async () => {
    serveLists();
    const loop = await begin('pages');
    await signIn(suwar);
    expect(await loop.next()).toMatchObject({ done: false });
    expect(lastBearer()).toBeUndefined();
    await (await begin('pages')).next();
    expect(lastBearer()).toBeDefined();
  });

  const files = [1, 2, 3].map((at) => new Uint8Array([0xff, 0xd8, 0xff, at, ...Array(20).keys()]));
  /** The store of photos refuses all: what counts is who asks. */
  const refusePhotos = (then: () => Promise<unknown>) => {
    let asked = 0;
    service.intercept = ({ what }) => {
      if (what !== '/v1/photos') return undefined;
      asked += 1;
      const done = asked === 1 ? then() : Promise.resolve();
      return done.then(() => answer(400, { code: 'invalid_request' }));
    };
  };

  it('many uploads stay with whom they began for', async () => {
    await signIn(suwar, 'layla');
    await signIn(suwar, 'mona');
    const monas = await bearerOf('mona');
    refusePhotos(() => suwar.auth.switchTo('layla'));
    const results = await suwar.uploadAll(files, { concurrency: 1 });
    expect(results.map(({ problem }) => problem?.code)).toEqual(Array(3).fill('invalid_request'));
    expect(bearers('/v1/photos')).toEqual([monas, monas, monas]);
  });

  it.each(['nobody', 'the same', 'another'])(
    'many uploads end with their session, and %s comes then',
    async (who) => {
      await signIn(suwar, 'layla');
      refusePhotos(async () => {
        await suwar.auth.signOut();
        pass(service, clock, 1);
        if (who !== 'nobody') await signIn(suwar, who === 'the same' ? 'layla' : 'mona');
      });
      const results = await suwar.uploadAll(files, { concurrency: 1 });
      expect(results.map(({ problem }) => problem?.code)).toEqual(Array(3).fill('signed_out'));
      expect(bearers('/v1/photos')).toHaveLength(1);
    },
  );

  it('many uploads of a guest stay a guest’s', async () => {
    refusePhotos(() => signIn(suwar));
    await suwar.uploadAll(files, { concurrency: 1 });
    expect(bearers('/v1/photos')).toEqual([undefined, undefined, undefined]);
  });
});

describe('A listener', () => {
  it('that throws keeps nobody from signing in, and others from hearing', async () => {
    const uncaught = vi.fn();
    process.once('unhandledRejection', uncaught);
    suwar.auth.onChange(() => {
      throw new Error('mistake');
    });
    const changes = changesOf(suwar);
    await signIn(suwar);
    expect(changes).toHaveLength(1);
    await expect.poll(() => uncaught.mock.calls.length).toBe(1);
  });
});

describe('The way back from the pages', () => {
  it('is taken once, for a sign-in that was begun here', async () => {
    let state = '';
    let challenge = '';
    await suwar.auth.signInByRedirect({
      redirectUri: HERE,
      provider: 'Google',
      fresh: true,
      open: (address) => {
        const { host, searchParams } = new URL(address);
        expect(host).toBe('pages.example.com');
        expect(Object.fromEntries(searchParams)).toMatchObject({
          identity_provider: 'Google',
          prompt: 'login',
          code_challenge_method: 'S256',
          redirect_uri: HERE,
          scope: 'openid email',
        });
        state = searchParams.get('state') ?? '';
        challenge = searchParams.get('code_challenge') ?? '';
      },
    });
    expect(await problemOf(suwar.auth.finishRedirect(`${HERE}?code=layla&state=another`))).toMatchObject({
      code: 'redirect_invalid',
    });
    const address = `${HERE}?code=layla&state=${state}#x`;
    expect((await suwar.auth.finishRedirect(address))?.id).toBe('layla');
    const sent = new URLSearchParams(service.asked.at(-1)?.body);
    const verifier = sent.get('code_verifier') ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    expect(Buffer.from(digest).toString('base64url')).toBe(challenge);
    expect(await problemOf(suwar.auth.finishRedirect(address))).toMatchObject({ code: 'redirect_invalid' });
  });

  it('says what the pages refused', async () => {
    let state = '';
    await suwar.auth.signInByRedirect({
      redirectUri: HERE,
      open: (address) => {
        state = new URL(address).searchParams.get('state') ?? '';
      },
    });
    const address = `${HERE}?error=access_denied&error_description=User+cancelled&state=${state}`;
    expect(await problemOf(suwar.auth.finishRedirect(address))).toMatchObject({
      code: 'redirect_invalid',
      detail: 'User cancelled',
    });
  });

  it('is no other address', async () => {
    expect(await suwar.auth.finishRedirect(`${HERE}?tab=2`)).toBeUndefined();
    expect(await suwar.auth.finishRedirect(HERE)).toBeUndefined();
    expect(service.asked).toEqual([]);
  });
});

const tokens = () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const AccessToken = `e30.${part({ sub: 'layla', iat: service.seconds, exp: service.seconds + 3600 })}.x`;
  return { AccessToken, IdToken: AccessToken, ExpiresIn: 3600 };
};
