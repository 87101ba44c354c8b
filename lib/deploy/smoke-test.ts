/** The product's first story, over HTTPS against a deployed API: two people sign up, one posts a photo, the other finds it in their feed. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSuwar, type Schemas, type Suwar, type SuwarOptions } from '@suwar/client';
import sharp from 'sharp';
import type { SignUps } from './aws/sign-ups.ts';

export interface SmokeTestOptions {
  readonly apiUrl: string;
  /** Where sign-up is served, if not where the API says. */
  readonly identityUrl?: string | undefined;
  readonly signUps: SignUps;
  log(line: string): void;
}

/** SES takes mails to this host, delivers them nowhere, and counts no bounce. @see https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html */
const MAILBOX = 'simulator.amazonses.com';
/** A first photo waits for two cold starts and the model. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 1_500;

/** Asks until there is an answer. Throws with `what` when patience ends. */
const eventually = async <Found>(what: string, ask: () => Promise<Found | undefined>): Promise<Found> => {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`${what}, not after ${PATIENCE_MS / 1000} seconds`);
    await sleep(PAUSE_MS);
  }
};

/** A picture that no other run has sent. */
const drawPicture = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="rgb(${r},${g},${b})"/><circle cx="320" cy="200" r="${60 + (r % 60)}" fill="white"/></svg>`;
  return Uint8Array.from(await sharp(Buffer.from(svg)).jpeg().toBuffer());
};

/** What was made and has to go again, last first. */
class Leftovers {
  readonly #undo: { readonly what: string; readonly run: () => Promise<void> }[] = [];

  add(what: string, run: () => Promise<void>): void {
    this.#undo.push({ what, run });
  }

  /** Takes everything away, and says what could not be. */
  async clear(log: (line: string) => void): Promise<void> {
    for (const { what, run } of this.#undo.reverse()) {
      await run().catch((error: unknown) => log(`  left behind: ${what} (${String(error)})`));
    }
  }
}

/** A device that nobody else shares, and which signs up where the options say. */
const makeDevice = ({ apiUrl, identityUrl }: SmokeTestOptions): Suwar => {
  const kept = new Map<string, string>();
  const storage: SuwarOptions['storage'] = {
    getItem: (key) => kept.get(key),
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  const isOfApi = (url: string) => url.startsWith(apiUrl);
  return createSuwar({
    api: apiUrl,
    storage,
    locks: false,
    fetch: (url, request) =>
      fetch(
        identityUrl === undefined || isOfApi(url) || request.method !== 'POST' ? url : identityUrl,
        request,
      ),
  });
};

const enter = async (options: SmokeTestOptions, terms: Schemas['Config']['terms'], left: Leftovers) => {
  const name = `smoke_${randomBytes(5).toString('hex')}`;
  const email = `success+${name}@${MAILBOX}`;
  const password = randomBytes(24).toString('base64url');
  const client = makeDevice(options);
  await client.auth.signUp({ email, password });
  left.add(`the sign-in ${email}`, () => options.signUps.remove(email));
  await options.signUps.confirm(email);
  await client.auth.signIn({ email, password });
  const accepted = terms?.version === undefined ? {} : { termsVersion: terms.version };
  await client.put('/v1/me', { body: { username: name, displayName: 'Smoke test', ...accepted } });
  return { client, username: name };
};

const loadRenditions = async (photo: Pick<Schemas['Photo'], 'renditions'>): Promise<number> => {
  for (const { url, bytes } of photo.renditions) {
    const answer = await fetch(url);
    const loaded = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok || loaded !== bytes) {
      throw new Error(`${new URL(url).origin} answered ${answer.status} and ${loaded} bytes of ${bytes}`);
    }
  }
  return photo.renditions.length;
};

/** Throws what went wrong, and takes away what it made either way. The two usernames stay taken: accounts keep theirs. */
export const smokeTest = async (options: SmokeTestOptions): Promise<void> => {
  const { apiUrl, log } = options;
  const left = new Leftovers();
  const step = async <Done>(what: string, run: () => Promise<Done>): Promise<Done> => {
    const began = performance.now();
    try {
      const done = await run();
      log(`  ok      ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      return done;
    } catch (error) {
      log(`  FAILED  ${what}`);
      throw error;
    }
  };
  try {
    const { terms } = await step('the API answers', () => createSuwar({ api: apiUrl }).config());
    const [author, reader] = await step('two people sign up, sign in and claim names', async () => [
      await enter(options, terms, left),
      await enter(options, terms, left),
    ]);
    const { username } = author;
    await step('one follows the other', async () => {
      const on = { path: { username } };
      await reader.client.put('/v1/accounts/{username}/follow', on);
      left.add(
        'a follow',
        async () => void (await reader.client.delete('/v1/accounts/{username}/follow', on)),
      );
    });
    const { photoId } = await step('a photo is uploaded, moderated and has its renditions', async () =>
      author.client.upload(await drawPicture(), { signal: AbortSignal.timeout(PATIENCE_MS) }),
    );
    const postId = await step('it is posted', async () => {
      const body = { photos: [{ photoId }], caption: 'Smoke test' };
      const { postId } = await author.client.post('/v1/posts', { body });
      const on = { path: { postId } };
      left.add('a post', async () => {
        await author.client.delete('/v1/posts/{postId}', on);
        await author.client.delete('/v1/me/bin/{postId}', on);
      });
      return postId;
    });
    const photo = await step('it is in the home feed of the other', () =>
      eventually('the post is in no feed', async () => {
        const { items } = await reader.client.get('/v1/feeds/home');
        return items.find((item) => item.postId === postId)?.photos[0];
      }),
    );
    await step('its pictures load from signed addresses', () => loadRenditions(photo));
  } finally {
    await left.clear(log);
  }
};
