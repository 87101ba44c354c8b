/** Takes an export as a person would: asks, waits, downloads, unpacks and verifies it. */
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { Manifest } from '../../../lambdas/takeout/manifest.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { dataOf, type Member } from '../../support/people.ts';
import { makeClient } from '../../support/raw-client/client.ts';

const python = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
z.extractall(sys.argv[2])`;

/** Names that every system takes, also Windows, which has words of its own, and whatever unpacks them. */
const PLAIN_NAME =
  /^(?:[a-z0-9][\w-]*\/)?(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[A-Za-z0-9][\w-]*(?:\.[a-z]+)*\.[a-z]+$/;

/** Unpacks a part and checks each of its files against the signed manifest. */
const unpack = (
  file: string,
  folder: string,
  part: number,
  keys: readonly { keyId: string; publicKey: string }[],
) => {
  execFileSync('unzip', ['-tq', file]);
  execFileSync('python3', ['-c', python, file, folder]);
  const bytes = readFileSync(path(folder, `manifest-${part}.json`));
  const manifest = Manifest.parse(JSON.parse(bytes.toString()));
  const key = keys.find(({ keyId }) => keyId === manifest.keyId)?.publicKey ?? '';
  const signature = Buffer.from(readFileSync(path(folder, `manifest-${part}.json.sig`), 'utf8'), 'base64');
  expect(verify(null, bytes, createPublicKey(key), signature)).toBe(true);
  for (const { name, sha256 } of manifest.files) {
    expect(name).toMatch(PLAIN_NAME);
    const found = readFileSync(path(folder, name));
    expect(createHash('sha256').update(found).digest('hex'), name).toBe(sha256);
  }
  return manifest;
};

/** Every file below a folder, by its name there. */
const filesIn = (folder: string): ReadonlyMap<string, Buffer> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path(folder, name))]));
};

/** The keys of all objects of somebody's exports. */
export const objectsOf = async (
  { operator }: Pick<TestCloud, 'operator'>,
  { accountId }: Pick<Member, 'accountId'>,
): Promise<readonly (string | undefined)[]> => {
  const { storageEndpoint: endpoint, region, credentials, mediaBucket: Bucket } = operator;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket, Prefix: `e/${accountId}/` }),
  );
  client.destroy();
  return Contents.map(({ Key }) => Key);
};

/** Downloads an export that is ready. */
export const download = async (
  { apiUrl }: Pick<TestCloud, 'apiUrl'>,
  { signInAgain }: Pick<Member, 'signInAgain'>,
) => {
  const { client } = await signInAgain();
  const { exports } = dataOf(await makeClient({ baseUrl: apiUrl }).GET('/v1/config'));
  const view = dataOf(await client.GET('/v1/me/export'));
  expect(view).toMatchObject({ state: 'ready' });
  const { parts } = dataOf(await client.GET('/v1/me/export/addresses'));
  expect(parts.map(({ url: _, ...part }) => part)).toEqual(view.parts);
  const folder = mkdtempSync(path(tmpdir(), 'suwar-export-'));
  const manifests: Manifest[] = [];
  for (const { part, url, sha256, bytes, files } of parts) {
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const content = Buffer.from(await answer.arrayBuffer());
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    const rest = await fetch(url, { headers: { range: `bytes=${bytes - 10}-` } });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(content.subarray(bytes - 10));
    const file = path(mkdtempSync(path(tmpdir(), 'suwar-part-')), 'part.zip');
    writeFileSync(file, content);
    const manifest = unpack(file, folder, part, exports.keys);
    expect(manifest.files.length + 2).toBe(files);
    manifests.push(manifest);
  }
  return { folder, files: filesIn(folder), manifests, urls: parts.map(({ url }) => url) };
};
