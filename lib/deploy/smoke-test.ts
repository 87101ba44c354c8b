/** The product's first story, over HTTPS against a deployed API: two people sign up, one posts a photo, the other finds it in their feed. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { acceptanceOf, makeClient, type Schemas, upload } from '../raw-client/client.ts';
import { makeIdentity } from '../raw-client/identity.ts';
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

type Client = ReturnType<typeof makeClient>;
interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

const checked = ({ error, response }: Answer<unknown>): void => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`);
};
const dataOf = <Data>(answer: Answer<Data>): NonNullable<Data> => {
  checked(answer);
  if (answer.data !== undefined && answer.data !== null) return answer.data;
  throw new Error(`${answer.response.url} answered ${answer.response.status} with nothing`);
};

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

const enter = async (options: SmokeTestOptions, config: Schemas['Config'], left: Leftovers) => {
  const name = `smoke_${randomBytes(5).toString('hex')}`;
  const email = `success+${name}@${MAILBOX}`;
  const password = randomBytes(24).toString('base64url');
  const { endpoint, clientId } = config.identity;
  const identity = makeIdentity({ endpoint: options.identityUrl ?? endpoint, clientId });
  await identity.signUp(email, password);
  left.add(`the sign-in ${email}`, () => options.signUps.remove(email));
  await options.signUps.confirm(email);
  const { accessToken } = await identity.signIn(email, password);
  const client = makeClient({ baseUrl: options.apiUrl, accessToken: () => accessToken });
  const account = { username: name, displayName: 'Smoke test', ...acceptanceOf(config.terms) };
  dataOf(await client.PUT('/v1/me', { body: account }));
  return { client, username: name };
};

const sendPhoto = async (client: Client): Promise<string> => {
  const jpeg = await drawPicture();
  const body = { contentType: 'image/jpeg' as const, bytes: jpeg.byteLength };
  const ticket = dataOf(await client.POST('/v1/photos', { body }));
  const sent = await upload(ticket, jpeg);
  if (!sent.ok) throw new Error(`The upload answered ${sent.status}: ${await sent.text()}`);
  return ticket.photoId;
};

const readyPhoto = (client: Client, photoId: string) =>
  eventually('the photo is not ready', async () => {
    const photo = dataOf(await client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));
    if (photo.state === 'ready') return photo;
    if (photo.state === 'rejected' || photo.state === 'failed') {
      throw new Error(`The photo is ${photo.state}: ${JSON.stringify(photo)}`);
    }
    return undefined;
  });

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
    const config = await step('the API answers', async () =>
      dataOf(await makeClient({ baseUrl: apiUrl }).GET('/v1/config')),
    );
    const [author, reader] = await step('two people sign up, sign in and claim names', async () => [
      await enter(options, config, left),
      await enter(options, config, left),
    ]);
    const { username } = author;
    await step('one follows the other', async () => {
      const params = { path: { username } };
      dataOf(await reader.client.PUT('/v1/accounts/{username}/follow', { params }));
      left.add('a follow', async () =>
        checked(await reader.client.DELETE('/v1/accounts/{username}/follow', { params })),
      );
    });
    const photoId = await step('a photo is uploaded', () => sendPhoto(author.client));
    await step('it is moderated and has its renditions', () => readyPhoto(author.client, photoId));
    const postId = await step('it is posted', async () => {
      const made = dataOf(
        await author.client.POST('/v1/posts', { body: { photos: [{ photoId }], caption: 'Smoke test' } }),
      );
      const params = { path: { postId: made.postId } };
      left.add('a post', async () => {
        checked(await author.client.DELETE('/v1/posts/{postId}', { params }));
        checked(await author.client.DELETE('/v1/me/bin/{postId}', { params }));
      });
      return made.postId;
    });
    const photo = await step('it is in the home feed of the other', () =>
      eventually('the post is in no feed', async () => {
        const { items } = dataOf(await reader.client.GET('/v1/feeds/home'));
        return items.find((item) => item.postId === postId)?.photos[0];
      }),
    );
    await step('its pictures load from signed addresses', () => loadRenditions(photo));
  } finally {
    await left.clear(log);
  }
};
