/** The whole stack with its web host: who calls through it is known, who pretends to is not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest';
import * as z from 'zod';
import { type CallerPlace, makeCallerPlace, WEB_SECRET_HEADER } from '../../../lambdas/api/caller-address.ts';
import { type LocalSuwar, startSuwar } from '../../../lib/local/start-suwar.ts';
import { synthesizeSuwar } from '../../../lib/local/synthesize-suwar.ts';
import { join as joinAs } from '../../support/people.ts';

const folder = mkdtempSync(join(tmpdir(), 'suwar-web-'));
const assemblyDirectory = join(folder, 'cdk.out');
/** The stack is bundled and synthesized for this test. */
const SLOW_MACHINE_MS = 600_000;
const PAGE = '<!doctype html><title>Suwar</title>';

/** A build of the console with one script, whose name carries what it is. */
const consoleBuild = (name: string): string => {
  const build = join(folder, `console-${name}`);
  mkdirSync(join(build, 'assets'), { recursive: true });
  writeFileSync(join(build, 'index.html'), `<script type="module" src="./assets/${name}.js"></script>`);
  writeFileSync(join(build, 'assets', `${name}.js`), `export const name = '${name}';`);
  return build;
};

describe('the web host', () => {
  let cloud: LocalSuwar;
  const said: string[] = [];
  let built = consoleBuild('one');
  let invoke: MockInstance<LocalSuwar['cloud']['functions']['invoke']>;

  beforeAll(async () => {
    await synthesizeSuwar(assemblyDirectory, { web: 'on', webApi: 'on' });
    cloud = await startSuwar({
      assemblyDirectory,
      dataDirectory: join(folder, 'data'),
      impatient: true,
      log: (line) => void said.push(line),
      viewerCountry: 'SA',
      buildConsole: async () => built,
    });
    invoke = vi.spyOn(cloud.cloud.functions, 'invoke');
    const s3 = new S3Client({
      endpoint: cloud.cloud.gateway.endpointOf('s3'),
      region: cloud.cloud.region,
      credentials: cloud.cloud.identities.operator,
      forcePathStyle: true,
    });
    const Bucket = cloud.cloud.created('WebBucket').ref;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'index.html', Body: PAGE, ContentType: 'text/html' }));
    s3.destroy();
  }, SLOW_MACHINE_MS);
  afterAll(async () => {
    await cloud?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const eventOf = async (address: string, headers: Readonly<Record<string, string>> = {}) => {
    invoke.mockClear();
    const answer = await fetch(address, { headers });
    await answer.arrayBuffer();
    expect(answer.status).toBe(200);
    const [call] = invoke.mock.calls;
    return call?.[1] as APIGatewayProxyEventV2;
  };
  const digests = () => cloud.cloud.created('WebSecret').attributes?.['PublicKey'] ?? '';
  const where = async (...asked: Parameters<typeof eventOf>): Promise<CallerPlace> =>
    makeCallerPlace(digests())(await eventOf(...asked));

  const claims = { 'cloudfront-viewer-address': '203.0.113.9:1', 'cloudfront-viewer-country': 'NZ' };

  it('tells functions the address and country of who calls through it, whatever they say themselves', async () => {
    const health = `${cloud.webUrl}/v1/health`;
    expect(await where(health)).toEqual({ address: '127.0.0.1', country: 'SA' });
    const forged = { ...claims, 'x-forwarded-for': '203.0.113.9', [WEB_SECRET_HEADER]: 'guess' };
    expect(await where(health, forged)).toEqual({ address: '127.0.0.1', country: 'SA' });
  });

  it.each([
    ['nothing else', {}],
    ['a guess', { [WEB_SECRET_HEADER]: 'guess' }],
    ['forwarding headers', { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' }],
  ])('is not forged at the address of the API, by headers of CloudFront and %s', async (_, more) => {
    const forged = { ...claims, ...more };
    expect(await where(`${cloud.apiUrl}/v1/health`, forged)).toEqual({
      address: '127.0.0.1',
      country: undefined,
    });
  });

  it('is not forged by what the functions know', async () => {
    expect(digests()).toMatch(/^[0-9a-f]{64}$/);
    const forged = { ...claims, [WEB_SECRET_HEADER]: digests() };
    expect((await where(`${cloud.apiUrl}/v1/health`, forged)).country).toBeUndefined();
  });

  it('gives each caller their own answers, which nobody may keep for others', async () => {
    const lara = await joinAs(cloud.apiUrl, 'lara');
    const maher = await joinAs(cloud.apiUrl, 'maher');
    const me = async ({ tokens }: typeof lara) => {
      const answer = await fetch(`${cloud.webUrl}/v1/me`, {
        headers: { authorization: `Bearer ${tokens.accessToken}` },
      });
      const { username } = z.object({ username: z.string() }).parse(await answer.json());
      return { username, cached: answer.headers.get('cache-control') };
    };
    const [hers, his, again] = [await me(lara), await me(maher), await me(lara)];
    const names = [hers, his, again].map(({ username }) => username.split('_')[0]);
    expect(names).toEqual(['lara', 'maher', 'lara']);
    for (const { cached } of [hers, his]) expect(cached).toContain('private');
    expect((await fetch(`${cloud.webUrl}/v1/me`)).status).toBe(401);
  });

  it('hands on what the API refuses, in the words of the API', async () => {
    const unknown = await fetch(`${cloud.webUrl}/v1/nothing`);
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  it('serves pages beside it, with a policy of what they may do', async () => {
    const page = await fetch(`${cloud.webUrl}/`);
    expect([page.status, await page.text()]).toEqual([200, PAGE]);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    for (const talk of [cloud.apiUrl, cloud.identityUrl, cloud.mediaUrl, `${cloud.uploadsUrl}/`]) {
      expect(policy).toContain(talk);
    }
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of ['/nothing', '/v1', '/v2/health', '/V1/health', '/r/photo']) {
      expect([path, (await fetch(`${cloud.webUrl}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await fetch(`${cloud.webUrl}/`, { method: 'POST', body: 'x' })).status).toBe(403);
  });

  it('serves the console, and lets it do nothing but call the API, sign-in and uploads and show media', async () => {
    expect(cloud.consoleUrl).toBe(`${cloud.webUrl}/console/`);
    const page = await fetch(cloud.consoleUrl);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('one.js')]);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        `connect-src 'self' ${cloud.identityUrl} ${cloud.uploadsUrl}/${cloud.cloud.created('UploadsBucket').ref}/`,
        `img-src 'self' ${cloud.mediaUrl}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex, nofollow',
    });
    const script = await fetch(`${cloud.consoleUrl}assets/one.js`);
    expect(Object.fromEntries(script.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await fetch(`${cloud.consoleUrl}index.html`)).status).toBe(200);
    for (const path of ['/console', '/console/nothing', '/console/assets/two.js'])
      expect([path, (await fetch(`${cloud.webUrl}${path}`)).status]).toEqual([path, 404]);
  });

  it('serves the console as its sources are now, and nothing of the former one', async () => {
    await (await fetch(cloud.consoleUrl)).arrayBuffer();
    built = consoleBuild('two');
    expect(await (await fetch(cloud.consoleUrl)).text()).toContain('two.js');
    expect((await fetch(`${cloud.consoleUrl}assets/two.js`)).status).toBe(200);
    expect((await fetch(`${cloud.consoleUrl}assets/one.js`)).status).toBe(404);
  });

  it('says at the terminal why the console could not be built, and tries again', async () => {
    const good = built;
    built = join(folder, 'nowhere');
    expect((await fetch(cloud.consoleUrl)).status).toBe(500);
    expect(said.join('\n')).toMatch(/console\/ could not be made: .*nowhere/);
    built = good;
    expect((await fetch(cloud.consoleUrl)).status).toBe(200);
  });

  it('is another host than that of media, which leads to no API and no pages', async () => {
    expect(new URL(cloud.mediaUrl).host).not.toBe(new URL(cloud.webUrl).host);
    for (const path of ['/', '/v1/health']) {
      expect((await fetch(`${cloud.mediaUrl}${path}`)).status).toBe(403);
    }
  });
});
