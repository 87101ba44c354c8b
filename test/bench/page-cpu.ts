/**
 * The processor time of a home page in its function as it is deployed, over that of another build of the same function: both answer in turn, in
 * processes of their own, from one table.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundlesDirectory } from '../../lib/bundle/bundle.ts';
import { homeEvent, homeKey, homeNow, putHomePage } from '../support/home-page.ts';
import { startTestTable } from '../support/table.ts';
import type { Asked, Told } from './page-worker.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 15;
const PER_ROUND = 100;
const WARM_UP = 1_500; // by then what V8 makes fast is fast
const MEMORY_MIB = 512;
const asked = { 'accept-encoding': 'gzip, deflate, br' };

/** As the runtime divides a function's memory: a tenth for new objects, half of it to either side of a collection. */
const heapOptions = (mib: number): readonly string[] => [
  `--max-semi-space-size=${Math.floor(mib / 20)}`,
  `--max-old-space-size=${mib - Math.floor(mib / 10)}`,
];

/** Parameter Store, which has one key of each kind. */
const startParameters = async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
  const values: Readonly<Record<string, string>> = {
    elliptic: homeKey,
    rsa: rsa.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    response.end(JSON.stringify({ Parameter: { Value: values[JSON.parse(text).Name] } }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => void server.close() };
};

interface Build {
  /** A folder with `index.js`. */
  readonly bundle: string;
  /** The kind of the key that signs addresses. */
  readonly key: 'elliptic' | 'rsa';
}

/** The next message of a worker. Throws where it ends instead. */
const messageOf = async (worker: ChildProcess): Promise<Told> => {
  const isOver = new AbortController();
  const { signal } = isOver;
  const died = async (): Promise<never> => {
    const [code, by] = await once(worker, 'exit', { signal });
    throw new Error(`The process that answers pages ended (${code ?? by}); what it said stands above.`);
  };
  try {
    const [told] = await Promise.race([once(worker, 'message', { signal }), died()]);
    return told;
  } finally {
    isOver.abort();
  }
};

const ask = (worker: ChildProcess, message: Asked): Promise<Told> => {
  const told = messageOf(worker);
  worker.send(message);
  return told;
};

interface PageCpu {
  readonly cpuMs: number;
  /** Of each round. */
  readonly rounds: readonly number[];
  /** Of the last one. */
  readonly told: Told;
}

const startWorker = async (
  { bundle, key }: Build,
  environment: Readonly<Record<string, string>>,
  execArgv: readonly string[],
): Promise<ChildProcess> => {
  if (!existsSync(join(bundle, 'index.js')))
    throw new Error(`There is no bundle in ${bundle}: run npm run synth in its checkout first.`);
  const worker = fork(
    join(import.meta.dirname, 'page-worker.ts'),
    [join(bundle, 'index.js'), String(homeNow)],
    {
      execArgv: [...heapOptions(MEMORY_MIB), ...execArgv],
      env: {
        ...environment,
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_SESSION_TOKEN: 'token'.repeat(160), // about as long as a function's
        ISSUER: 'https://issuer.test',
        CLIENT_ID: 'client',
        RATE_LIMIT_FACTOR: '1000000',
        REPOSTS: 'on',
        TRAFFIC: 'open',
        METRIC_NAMESPACE: 'suwar',
        MEDIA_BASE_URL: 'https://d111111abcdef8.cloudfront.net',
        MEDIA_KEY_PAIR_ID: 'K2JCJMDEHXQW5F',
        MEDIA_PRIVATE_KEY_PARAMETER: key,
        MEDIA_FORMER_KEY_PAIR_ID: '',
        MEDIA_FORMER_KEY_PARAMETER: '',
        MEDIA_KEY_SINCE: '',
      },
    },
  );
  await messageOf(worker);
  return worker;
};

const stopWorker = async (worker: ChildProcess): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.disconnect();
  await once(worker, 'exit');
};

/** CPU of one page in each of some builds: medians of rounds that go over all builds in turn, warm. */
export const measurePages = async (
  builds: readonly Build[],
  {
    rounds = ROUNDS,
    execArgv = [],
  }: { readonly rounds?: number; readonly execArgv?: readonly string[] } = {},
): Promise<readonly PageCpu[]> => {
  const table = await startTestTable();
  const parameters = await startParameters();
  const workers: ChildProcess[] = [];
  try {
    await putHomePage(table.table);
    const environment = {
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ENDPOINT_URL_SSM: parameters.endpoint,
      TABLE_NAME: table.name,
    };
    for (const build of builds) workers.push(await startWorker(build, environment, execArgv));
    const event = homeEvent(asked);
    for (const worker of workers) await ask(worker, { event, times: WARM_UP });
    const told: Told[][] = workers.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, worker] of workers.entries()) {
        const each = await ask(worker, { event, times: PER_ROUND });
        if (each.answer.statusCode !== 200) throw new Error(`A page was answered ${each.answer.statusCode}`);
        told[place]?.push(each);
      }
    }
    return told.map((all) => {
      const ofPages = all.map(({ cpu }) => cpu / 1_000 / PER_ROUND);
      return { cpuMs: rounded(median(ofPages), 3), rounds: ofPages, told: all.at(-1) as Told };
    });
  } finally {
    for (const worker of workers) await stopWorker(worker);
    parameters.stop();
    await table.stop();
  }
};

/**
 * CPU of a home page over that of a base, both in milliseconds too.
 * @param base a checkout whose functions are bundled; its addresses are signed with RSA, as stacks of its time did
 */
export const cpuOverBase = async (
  base: string,
): Promise<{ readonly ratio: number; readonly baseMs: number; readonly ms: number }> => {
  const [before, now] = await measurePages([
    { bundle: join(base, '.build', 'functions', 'feeds'), key: 'rsa' },
    { bundle: join(bundlesDirectory, 'feeds'), key: 'elliptic' },
  ]);
  const [baseMs, ms] = [before?.cpuMs ?? 0, now?.cpuMs ?? 0];
  return { ratio: rounded(ms / baseMs, 2), baseMs, ms };
};
