import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAssembly } from '../../src/run-assembly.ts';
import type { RunningCloud } from '../../src/run-options.ts';
import { bareServices } from '../support/bare-services.ts';
import { httpApi, inlineFunction, temporaryFolder, writeAssembly } from '../support/written-assembly.ts';

let cloud: RunningCloud;
const sent: [string, string][] = [];

beforeAll(async () => {
  const code = {
    Environment: 'exports.handler = async () => process.env;',
    Count: 'let n = 0; exports.handler = async () => [process.pid, ++n];',
    Context: `exports.handler = async (event, context) => { await new Promise((r) => setTimeout(r, 20)); return { ...context, left: context.getRemainingTimeInMillis() }; };`,
    Throws: `exports.handler = async (e) => { if (e.text) throw 'text'; throw new RangeError('too far'); };`,
    Hangs: 'exports.handler = () => new Promise(() => setInterval(() => {}, 1000));',
    Spins: 'exports.handler = async () => { for (;;) {} };',
    Exits: 'exports.handler = async () => process.exit(3);',
    Rejects: `exports.handler = async () => { Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 500)); };`,
    Crashes: `exports.handler = async () => { setTimeout(() => { throw new SyntaxError('late'); }, 1); await new Promise((r) => setTimeout(r, 500)); };`,
    Callback: 'exports.handler = (event, context, callback) => callback(null, 1);',
    Nothing: 'exports.other = 1;',
    Broken: `require('not-there'); exports.handler = async () => 1;`,
    Hungry: `exports.handler = async () => { globalThis.kept = Buffer.alloc(300e6, 1); await new Promise((r) => setTimeout(r, 1000)); };`,
    Time: 'exports.handler = async () => [Date.now(), new Date().getTime(), new Date(0).getTime(), new Date() instanceof Date, typeof Date()];',
    Together: `exports.handler = async () => { await new Promise((r) => setTimeout(r, 150)); return process.pid; };`,
    Sums: 'exports.handler = async (event) => ({ length: event.text.length });',
    Flaky: `const fs = require('node:fs'); exports.handler = async ({ file, good }) => { fs.appendFileSync(file, 'x'); if (fs.readFileSync(file).length < good) throw new Error('not yet'); };`,
  };
  const functions = Object.entries(code).map(([id, text]) =>
    inlineFunction(id, text, {
      Timeout: ['Hangs', 'Spins'].includes(id) ? 1 : 20,
      MemorySize: 256,
      ReservedConcurrentExecutions: id === 'Together' ? 2 : 4,
      Environment: { Variables: { GREETING: 'salam', LIMIT: 3 } },
    }),
  );
  const assemblyDirectory = writeAssembly({
    Resources: {
      ...Object.assign({}, ...functions),
      ...httpApi(),
      FlakyRetries: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: { Ref: 'Flaky' },
          Qualifier: '$LATEST',
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-central-1:000000000000:failed' } },
        },
      },
    },
  });
  cloud = await runAssembly(
    { assemblyDirectory, dataDirectory: temporaryFolder(), impatient: true },
    { ...bareServices, sendToQueue: async (arn, body) => void sent.push([arn, body]) },
  );
});

afterAll(() => cloud.stop());

const invoke = (id: string, event: unknown = {}) => cloud.cloud.functions.invoke(id, event);
const answerFrom = async (id: string, event: unknown = {}): Promise<unknown> => {
  const result = await invoke(id, event);
  return result.ok ? result.payload : result;
};

describe('a function', () => {
  it('has its own environment and what Lambda sets, nothing of this machine', async () => {
    expect(process.env['HOME']).toBeDefined();
    const environment = await answerFrom('Environment');
    expect(environment).toMatchObject({
      GREETING: 'salam',
      LIMIT: '3',
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'Environment',
      AWS_ACCESS_KEY_ID: 'ASIAEnvironment',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
    });
    expect(environment).not.toHaveProperty('HOME');
    expect(environment).not.toHaveProperty('NODE_OPTIONS');
  });

  it('is given a context that counts down to its timeout', async () => {
    const context = await answerFrom('Context');
    expect(context).toMatchObject({
      functionName: 'Context',
      functionVersion: '$LATEST',
      memoryLimitInMB: '256',
      invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:Context',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      left: expect.any(Number),
    });
    expect(context).toMatchObject({
      left: expect.toSatisfy((left: number) => left > 5_000 && left <= 19_985),
    });
  });

  it('keeps its worker warm', async () => {
    const [first, second] = [await answerFrom('Count'), await answerFrom('Count')];
    expect(second).toEqual([Array.isArray(first) ? first[0] : 0, 2]);
  });

  it('runs one event at a time per worker, on no more workers than its concurrency', async () => {
    const processes = await Promise.all([1, 2, 3, 4, 5].map(() => answerFrom('Together')));
    expect(new Set(processes).size).toBe(2);
  });

  it('answers null for undefined and refuses events over 6 MB', async () => {
    expect(await invoke('Sums', { text: 'x'.repeat(5_000_000) })).toEqual({
      ok: true,
      payload: { length: 5_000_000 },
    });
    expect(await invoke('Sums', { text: 'x'.repeat(7_000_000) })).toMatchObject({
      errorType: 'RequestTooLargeException',
    });
  });
});

describe('failures, as Lambda reports them', () => {
  it.each([
    ['Throws', {}, 'RangeError', /^too far$/],
    ['Throws', { text: true }, 'string', /^text$/],
    ['Hangs', {}, 'Sandbox.Timedout', /^RequestId: \S+ Error: Task timed out after 1\.00 seconds$/],
    ['Spins', {}, 'Sandbox.Timedout', /timed out/],
    ['Exits', {}, 'Runtime.ExitError', /^RequestId: \S+ Error: Runtime exited with error: exit status 3$/],
    ['Rejects', {}, 'Runtime.UnhandledPromiseRejection', /lost/],
    ['Crashes', {}, 'SyntaxError', /late/],
    ['Callback', {}, 'Runtime.CallbackHandlerDeprecated', /Callback/],
    ['Nothing', {}, 'Runtime.HandlerNotFound', /index.handler is undefined or not exported/],
    ['Broken', {}, 'Runtime.ImportModuleError', /not-there/],
    ['Hungry', {}, 'Runtime.OutOfMemory', /signal: killed/],
  ])('%s %j: %s', async (id, event, errorType, message) => {
    const result = await invoke(id, event);
    expect(result).toMatchObject({ ok: false, errorType, errorMessage: expect.stringMatching(message) });
  });

  it('replace the worker after a crash or timeout, and keep it after an error', async () => {
    const before = await answerFrom('Count');
    cloud.cloud.functions.killWorker('Count');
    expect(await invoke('Count')).toMatchObject({ errorType: 'Runtime.ExitError' });
    const after = await answerFrom('Count');
    expect(after).not.toEqual(before);
    expect(after).toMatchObject([expect.any(Number), 1]);
  });

  it('kill a worker that is running', async () => {
    const running = invoke('Hangs');
    await new Promise((resolve) => setTimeout(resolve, 200));
    cloud.cloud.functions.killWorker('Hangs');
    expect(await running).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(/killed/),
    });
  });
});

describe('asynchronous invocations', () => {
  it('are tried again', async () => {
    const file = `${temporaryFolder()}/tries`;
    cloud.cloud.functions.invokeLater('Flaky', { file, good: 2 });
    await cloud.cloud.background.settle();
    expect(sent).toEqual([]);
  });

  it('end at the failure destination after their tries', async () => {
    const event = { file: `${temporaryFolder()}/tries`, good: 9 };
    cloud.cloud.functions.invokeLater('Flaky', event);
    await cloud.cloud.background.settle();
    expect(sent.map(([arn, body]) => [arn, JSON.parse(body)])).toMatchObject([
      [
        'arn:aws:sqs:eu-central-1:000000000000:failed',
        {
          requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
          requestPayload: event,
          responsePayload: { errorType: 'Error', errorMessage: 'not yet' },
        },
      ],
    ]);
  });
});

describe('the clock', () => {
  it('moves for handlers when the cloud moves it, and only forward from now', async () => {
    const moved = await fetch(`${cloud.apiUrl}/_local/clock`, {
      method: 'POST',
      body: '{"advanceSeconds":86400}',
    });
    expect(moved.status).toBe(200);
    const [now, constructed, zero, isDate, text] = Object(await answerFrom('Time'));
    const tomorrow = Date.now() + 86_400_000;
    for (const time of [now, constructed]) {
      expect(Math.abs(time - tomorrow)).toBeLessThan(5000);
    }
    expect([zero, isDate, text]).toEqual([0, true, 'string']);
  });
});
