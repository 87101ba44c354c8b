import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalState } from '../../src/inspection/local-state.ts';
import type { LogLine } from '../../src/lambda/function-log.ts';
import { runAssembly } from '../../src/run-assembly.ts';
import type { RunningCloud, RunOptions } from '../../src/run-options.ts';
import { bareServices } from '../support/bare-services.ts';
import {
  httpApi,
  inlineFunction,
  route,
  temporaryFolder,
  writeAssembly,
} from '../support/written-assembly.ts';

/** Answers with what it was asked, and writes each request type into a file. */
const provider = (file: string) => `
const fs = require('node:fs');
exports.handler = async (event) => {
  fs.appendFileSync(${JSON.stringify(file)}, event.RequestType + ' ' + (event.PhysicalResourceId ?? '-') + ' ' + event.ResourceProperties.Size + ';');
  const failed = event.ResourceProperties.Size === '13';
  await fetch(event.ResponseURL, { method: 'PUT', body: JSON.stringify({
    Status: failed ? 'FAILED' : 'SUCCESS', Reason: 'unlucky', PhysicalResourceId: 'thing-1', StackId: event.StackId,
    RequestId: event.RequestId, LogicalResourceId: event.LogicalResourceId, Data: { Doubled: String(2 * event.ResourceProperties.Size) } }) });
};`;

let running: RunningCloud | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const start = async (
  assemblyDirectory: string,
  dataDirectory: string,
  options: Partial<RunOptions> = {},
): Promise<RunningCloud> => {
  running = await runAssembly({ ...options, assemblyDirectory, dataDirectory }, bareServices);
  return running;
};

describe('custom resources', () => {
  const templateOf = (file: string, size: number) => ({
    Resources: {
      ...inlineFunction('Provider', provider(file), { Timeout: 5 }),
      Thing: {
        Type: 'Custom::Thing',
        Properties: { ServiceToken: { 'Fn::GetAtt': ['Provider', 'Arn'] }, Size: size },
      },
    },
    Outputs: { Doubled: { Value: { 'Fn::GetAtt': ['Thing', 'Doubled'] } }, Id: { Value: { Ref: 'Thing' } } },
  });

  it('are created once, kept over a restart, and updated when their properties change', async () => {
    const file = `${temporaryFolder()}/requests`;
    const data = temporaryFolder();
    const first = await start(writeAssembly(templateOf(file, 4)), data);
    expect(first.outputs).toEqual({ Doubled: '8', Id: 'thing-1' });
    await first.stop();
    const second = await start(writeAssembly(templateOf(file, 4)), data);
    expect(second.outputs).toEqual({ Doubled: '8', Id: 'thing-1' });
    await second.stop();
    const third = await start(writeAssembly(templateOf(file, 5)), data);
    expect(third.outputs).toEqual({ Doubled: '10', Id: 'thing-1' });
    expect(readFileSync(file, 'utf8')).toBe('Create - 4;Update thing-1 5;');
  });

  it('that fail stop the start with their reason', async () => {
    const assembly = writeAssembly(templateOf(`${temporaryFolder()}/requests`, 13));
    await expect(start(assembly, temporaryFolder())).rejects.toThrow(
      'Thing (Custom::Thing) could not be created: Provider answered FAILED: unlucky',
    );
  });
});

describe('the start', () => {
  it.each([
    [
      'an unknown type',
      { X: { Type: 'AWS::Neptune::DBCluster' } },
      'resource type AWS::Neptune::DBCluster (X)',
    ],
    [
      'an unknown property',
      inlineFunction('F', '', { Layers: ['a'] }),
      'property Layers of AWS::Lambda::Function (F)',
    ],
    ['another runtime', inlineFunction('F', '', { Runtime: 'python3.13' }), 'F: runtime python3.13'],
    [
      'a dangling reference',
      inlineFunction('F', '', { Role: { Ref: 'Gone' } }),
      'Gone is referred to but not there',
    ],
  ])('refuses %s by name', async (_case, Resources, message) => {
    await expect(start(writeAssembly({ Resources }), temporaryFolder())).rejects.toThrow(message);
  });

  it('says when there is no assembly', async () => {
    await expect(start('/nowhere', temporaryFolder())).rejects.toThrow('/nowhere/manifest.json is missing');
  });

  it('says which port is in use', async () => {
    const first = await start(writeAssembly({ Resources: httpApi() }), temporaryFolder());
    const api = Number(new URL(first.apiUrl).port);
    const second = runAssembly(
      {
        assemblyDirectory: writeAssembly({ Resources: {} }),
        dataDirectory: temporaryFolder(),
        ports: { api },
      },
      bareServices,
    );
    await expect(second).rejects.toThrow(`Port ${api} for the API is in use`);
  });
});

it('lets routes lead to a version or an alias of a function', async () => {
  const named = (id: string, target: unknown) => ({
    [`${id}Integration`]: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: {
          'Fn::Sub': [
            'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Arn}/invocations',
            { Arn: target },
          ],
        },
        PayloadFormatVersion: '2.0',
      },
    },
  });
  const { apiUrl } = await start(
    writeAssembly({
      Resources: {
        ...httpApi(),
        ...inlineFunction('F', `exports.handler = async () => 'here';`),
        V: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'F' } } },
        Live: {
          Type: 'AWS::Lambda::Alias',
          Properties: {
            FunctionName: { Ref: 'F' },
            FunctionVersion: { 'Fn::GetAtt': ['V', 'Version'] },
            Name: 'live',
          },
        },
        ...route('ByVersion', 'GET /version', 'F'),
        ...named('ByVersion', { Ref: 'V' }),
        ...route('ByAlias', 'GET /alias', 'F'),
        ...named('ByAlias', { Ref: 'Live' }),
      },
    }),
    temporaryFolder(),
  );
  expect(await (await fetch(`${apiUrl}/version`)).text()).toBe('here');
  expect(await (await fetch(`${apiUrl}/alias`)).text()).toBe('here');
});

describe('a reload', () => {
  const version = (text: string, routeKey: string) => ({
    Resources: {
      ...httpApi(),
      ...inlineFunction('F', `exports.handler = async () => '${text}';`),
      ...route('R', routeKey, 'F'),
      Picture: { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardBody: text } },
    },
  });

  it('swaps code and routes while requests go on', async () => {
    const assembly = writeAssembly(version('one', 'GET /old'));
    const cloud = await start(assembly, temporaryFolder());
    expect(await (await fetch(`${cloud.apiUrl}/old`)).text()).toBe('one');
    writeAssembly(version('two', 'GET /new'), assembly);
    expect(await cloud.reload()).toEqual([]);
    expect((await fetch(`${cloud.apiUrl}/old`)).status).toBe(404);
    expect(await (await fetch(`${cloud.apiUrl}/new`)).text()).toBe('two');
  });

  it('keeps what runs when the new template is broken', async () => {
    const assembly = writeAssembly(version('one', 'GET /old'));
    const cloud = await start(assembly, temporaryFolder());
    writeFileSync(`${assembly}/Small.template.json`, '{ broken');
    await expect(cloud.reload()).rejects.toThrow('is not JSON');
    expect(await (await fetch(`${cloud.apiUrl}/old`)).text()).toBe('one');
  });
});

describe('the control routes', () => {
  const echo = {
    Resources: {
      ...httpApi(),
      ...inlineFunction('EchoThings', 'exports.handler = async (e) => { console.log("heard"); return e; };'),
    },
  };

  it('show the state, invoke functions and keep their lines', async () => {
    const { apiUrl } = await start(writeAssembly(echo), temporaryFolder());
    const post = (path: string, body: unknown) =>
      fetch(apiUrl + path, { method: 'POST', body: JSON.stringify(body) });
    expect(await (await post('/_local/invoke', { prefix: 'Echo', event: { a: 1 } })).json()).toEqual({
      ok: true,
      payload: { a: 1 },
    });
    expect((await post('/_local/settle', {})).status).toBe(200);
    const state = (await (await fetch(`${apiUrl}/_local/state`)).json()) as LocalState;
    expect(state.functions).toMatchObject([
      { functionId: 'EchoThings', invocations: 1, errors: 0, coldStarts: 1, maxMemory: expect.any(Number) },
    ]);
    const { lines } = (await (await fetch(`${apiUrl}/_local/logs`)).json()) as { lines: LogLine[] };
    const texts = lines.map(({ line }) => line);
    expect(texts).toContainEqual(expect.stringMatching(/^\S+Z\t[0-9a-f-]{36}\tINFO\theard$/));
    expect(texts).toContainEqual(
      expect.stringMatching(
        /^REPORT RequestId: \S+\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\tMax Memory Used: \d+ MB\tInit Duration: [\d.]+ ms$/,
      ),
    );
    expect(await (await fetch(`${apiUrl}/_local/`)).text()).toContain('<title>Small on this machine');
  });

  it('refuse a bad body with a reason, and callers from elsewhere', async () => {
    const { apiUrl } = await start(writeAssembly(echo), temporaryFolder());
    const bad = await fetch(`${apiUrl}/_local/faults`, { method: 'POST', body: '{"kind":"nonsense"}' });
    expect(bad.status).toBe(400);
    const foreign = await fetch(`${apiUrl}/_local/state`, { headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect((await fetch(`${apiUrl}/_local/nothing`)).status).toBe(404);
  });

  it('answer at the address that the cloud gives itself, to this machine alone', async () => {
    const { apiUrl } = await start(writeAssembly(echo), temporaryFolder(), { host: '127.0.0.2' });
    expect(apiUrl).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/);
    const asked = (headers: Record<string, string>, from?: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const url = new URL('/_local/state', apiUrl);
        get(url, { headers, ...(from && { localAddress: from }) }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).once('error', reject);
      });
    const { host } = new URL(apiUrl);
    expect(await asked({ host }, '127.0.0.2')).toBe(200);
    expect(await asked({ host }, '127.0.0.3')).toBe(403);
    expect(await asked({ host: 'evil.example' }, '127.0.0.2')).toBe(403);
  });
});
