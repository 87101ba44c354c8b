/** A device at another address than 127.0.0.1 uses what `npm start` prints and hands out, and nothing else. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlsOf } from '../support/cloud.ts';
import { npmStart, type Started } from '../support/npm-start.ts';
import { dataOf, join, uploadPhoto } from '../support/people.ts';
import { createPostOf } from '../support/posting.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { picture } from './story.ts';

/** Linux has all of 127.0.0.0/8; elsewhere an address of the network does. */
const externalAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const other = process.platform === 'linux' ? '127.0.0.2' : (externalAddress ?? '127.0.0.1');

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, other, () => resolve(true));
  });
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
};

/** The first of four free ports in a row. */
const freePorts = async (): Promise<number> => {
  for (let first = 20_000 + Math.floor(Math.random() * 10_000); ; first += 4) {
    const four = [first, first + 1, first + 2, first + 3];
    const free = await Promise.all(four.map(isFree));
    if (free.every(Boolean)) return first;
  }
};

const allowedOrigin = async (address: string, origin: string, method = 'GET'): Promise<string | null> => {
  const headers = { origin, 'access-control-request-method': method };
  const answer = await fetch(address, { method: 'OPTIONS', headers });
  await answer.arrayBuffer();
  return answer.headers.get('access-control-allow-origin');
};

describe('From another address', () => {
  let port = 0;
  let started: Started;
  let uploadAddress = '';
  /** Whatever the post of a photo hands out. */
  let pictureAddresses: readonly string[] = [];

  beforeAll(async () => {
    port = await freePorts();
    // It listens there alone: an address that names another host leads nowhere.
    const flags = [`--host=${other}`, `--public-host=${other}`, `--port=${port}`];
    started = await npmStart(['appOrigins=https://app.example'], flags);
    const lara = await join(started.apiUrl, 'lara');
    const { client } = lara;
    const body = { contentType: 'image/jpeg', bytes: 1000 } as const;
    uploadAddress = dataOf(await client.POST('/v1/photos', { body })).upload.url;
    const postId = await createPostOf(lara, [await uploadPhoto(lara, await picture())]);
    await controlsOf(started.apiUrl).settle();
    const post = dataOf(await client.GET('/v1/posts/{postId}', { params: { path: { postId } } }));
    pictureAddresses = [...new Set(JSON.stringify(post).match(/https?:[^"]+/g))];
  });
  afterAll(() => started?.stop());

  const printed = (name: string): string =>
    new RegExp(`^ *${name} +(http://\\S+)`, 'm').exec(started.output())?.[1] ?? '';

  it('everything has a fixed, printed port', () => {
    const at = (above: number): string => `http://${other}:${port + above}`;
    expect({
      api: printed('API'),
      docs: printed('Docs'),
      media: printed('Media'),
      identity: printed('Sign-in'),
      uploads: printed('Uploads'),
      page: printed('Look in'),
    }).toEqual({
      api: `${at(0)}/v1`,
      docs: `${at(0)}/v1/docs`,
      media: at(1),
      identity: at(2),
      uploads: at(3),
      page: `${at(0)}/_local/`,
    });
  });

  it('one signs in by what the API says of sign-in', async () => {
    const { identity, media } = dataOf(await makeClient({ baseUrl: started.apiUrl }).GET('/v1/config'));
    expect(new URL(identity.endpoint).origin).toBe(printed('Sign-in'));
    expect(media.baseUrl).toBe(printed('Media'));
    const { issuer } = identity;
    expect(issuer.startsWith(`${printed('Sign-in')}/`)).toBe(true);
    expect(await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()).toMatchObject({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
    });
  });

  it('one uploads a photo and loads every picture of its post', async () => {
    expect(new URL(uploadAddress).origin).toBe(printed('Uploads'));
    expect(pictureAddresses.length).toBeGreaterThan(1);
    for (const address of pictureAddresses) {
      expect(new URL(address).origin).toBe(printed('Media'));
      const answer = await fetch(address);
      await answer.arrayBuffer();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        expect.stringMatching(/^image\//),
      ]);
    }
  });

  it('pages of this machine and of named apps may call, and a refused one is told how to be allowed', async () => {
    const api = `${started.apiUrl}/v1/config`;
    const allowed = async (origin: string) => [
      await allowedOrigin(api, origin),
      await allowedOrigin(uploadAddress, origin, 'PUT'),
      await allowedOrigin(pictureAddresses[0] ?? '', origin),
    ];
    for (const origin of ['http://localhost:8100', `http://${other}:5173`, 'https://app.example']) {
      expect(await allowed(origin)).toEqual([origin, origin, origin]);
      expect(await allowedOrigin(printed('Sign-in'), origin, 'POST')).toBe('*');
    }
    const stranger = 'https://stranger.example';
    expect(await allowed(stranger)).toEqual([null, null, null]);
    const lines = started.output().match(/^CORS: .*$/gm) ?? [];
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toContain(`does not allow the origin ${stranger}.`);
      expect(line).toContain(`npm start -- -c appOrigins=${stranger}`);
    }
  });
});
