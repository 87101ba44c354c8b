/** Secrets are read from something that answers late, badly or not at all. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { presignPut } from '../../../lambdas/platform/presigned-put.ts';
import { askParameterStore, readSecret } from '../../../lambdas/platform/secret.ts';
import { makeSigningKeyStore, waitingForRole } from '../../../lambdas/signing-key/signing-key-store.ts';

/** How one request is answered: with a status and a body, or never. */
type Answer = readonly [status: number, body: object] | 'never';

const QUICK = { attempts: 4, attemptMs: 100, firstPauseMs: 1 };
const found: Answer = [200, { Parameter: { Value: 'secret' } }];
const failed = (type: string): Answer => [400, { __type: `com.amazonaws.ssm#${type}` }];

let server: Server;
let answers: Answer[];
let asked: string[];
let endpoint: string;

const given = { ...process.env };

beforeEach(async () => {
  [answers, asked] = [[], []];
  server = createServer((request, response) => {
    asked.push(String(request.headers['x-amz-target']));
    const answer = answers.shift() ?? found;
    if (answer !== 'never') response.writeHead(answer[0]).end(JSON.stringify(answer[1]));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'key',
    AWS_ENDPOINT_URL: endpoint,
  });
});
afterEach(async () => {
  process.env = { ...given };
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe('a secret', () => {
  it.each<[string, Answer]>([
    ['does not answer', 'never'],
    ['fails', [500, {}]],
    ['is unavailable', [503, {}]],
    ['is asked too often', failed('ThrottlingException')],
  ])('is asked for again when Parameter Store %s', async (_what, answer) => {
    answers = [answer, answer, answer];
    expect(await askParameterStore('GetParameter', {}, QUICK)).toMatchObject({ type: undefined });
    expect(asked).toHaveLength(4);
  });

  it('is given up after four attempts', async () => {
    answers = Array.from({ length: 9 }, () => 'never' as const);
    await expect(askParameterStore('GetParameter', {}, QUICK)).rejects.toThrow(
      'AmazonSSM did not answer GetParameter',
    );
    expect(asked).toHaveLength(4);
  });

  it('is not asked for again when the answer will stay the same', async () => {
    answers = [failed('ParameterNotFound')];
    await expect(readSecret('/gone')).rejects.toThrow('ParameterNotFound');
    expect(asked).toHaveLength(1);
  });

  it('is read once for all who ask at the same time, and anew afterwards', async () => {
    answers = [found, failed('ParameterNotFound')];
    expect(await Promise.all([1, 2, 3].map(() => readSecret('/one')))).toEqual(Array(3).fill('secret'));
    expect(asked).toHaveLength(1);
    await expect(readSecret('/one')).rejects.toThrow();
  });

  it('is asked for at the endpoint of its own service first', async () => {
    Object.assign(process.env, { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_ENDPOINT_URL_SSM: endpoint });
    expect(await readSecret('/one')).toBe('secret');
  });
});

describe('a key that a deployment makes', () => {
  const quick = { patienceMs: 60_000, firstPauseMs: 1, maxPauseMs: 1 };

  it('is stored once the new role counts', async () => {
    answers = [...Array(5).fill(failed('AccessDeniedException')), [200, {}]];
    const store = makeSigningKeyStore(waitingForRole(askParameterStore, quick));
    expect(await store.createIfAbsent('/key', 'secret')).toBe(true);
    expect(asked).toHaveLength(6);
  });

  it('is not waited for when its role never counts', async () => {
    answers = Array(9).fill(failed('AccessDeniedException'));
    const store = makeSigningKeyStore(waitingForRole(askParameterStore, { ...quick, patienceMs: -1 }));
    await expect(store.read('/key')).rejects.toThrow('AccessDeniedException');
    expect(asked).toHaveLength(1);
  });

  it('is ours when the answer that says so was lost', async () => {
    answers = [failed('ParameterAlreadyExists')];
    const store = makeSigningKeyStore(waitingForRole(askParameterStore, quick));
    expect(await store.createIfAbsent('/key', 'secret')).toBe(false);
    expect(await store.read('/key')).toBe('secret');
  });
});

describe('an address for an upload', () => {
  const put = () =>
    presignPut({ bucket: 'uploads', key: 'one', headers: {}, at: Date.UTC(2026, 10, 23), seconds: 900 });

  it('leads to the endpoint of S3, else to that of all services, else to AWS', async () => {
    expect((await put()).url).toMatch(`${endpoint}/uploads/one?`);
    Object.assign(process.env, { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' });
    expect((await put()).url).toMatch('http://127.0.0.1:9/uploads/one?');
    Object.assign(process.env, { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' });
    expect((await put()).url).toMatch('https://uploads.s3.eu-central-1.amazonaws.com/one?');
  });
});
