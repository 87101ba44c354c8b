import { describe, expect, it } from 'vitest';
import { makeBackground } from '../../../src/background.ts';
import { makeMetricStore } from '../../../src/cloudwatch/metric-store.ts';
import { makeFunctionLog } from '../../../src/lambda/function-log.ts';
import { makeFunctionRegistry } from '../../../src/lambda/function-registry.ts';

const registry = makeFunctionRegistry({
  now: Date.now,
  impatient: true,
  background: makeBackground(() => undefined),
  environmentOf: () => ({}),
  write: () => undefined,
  sendToQueue: async () => undefined,
  metrics: makeMetricStore(Date.now),
});
const arn = 'arn:aws:lambda:eu-central-1:000000000000:function:small-feeds';
registry.define({
  functionId: 'FeedsApi',
  functionName: 'small-feeds',
  arn,
  taskRoot: '/nowhere',
  handler: 'index.handler',
  roleArn: 'arn:aws:iam::000000000000:role/feeds',
  environment: {},
  timeoutSeconds: 7,
  memoryMegabytes: 128,
  concurrency: 1,
  logFormat: 'JSON',
  logLevel: 'INFO',
});

describe('names of a function', () => {
  it.each(['FeedsApi', 'small-feeds', arn, `${arn}:live`])('%s', (name) => {
    expect(registry.functionIdOf(name)).toBe('FeedsApi');
    expect(registry.timeoutSecondsOf('FeedsApi')).toBe(7);
  });

  it('refuses a name that is not there', () => {
    expect(() => registry.functionIdOf(`${arn}-2`)).toThrow('names no function');
  });
});

describe('resource policies', () => {
  const api = 'arn:aws:execute-api:eu-central-1:000000000000:api';

  it('admit the principal they name, from the source they name', () => {
    registry.permit('FeedsApi', {
      principal: 'apigateway.amazonaws.com',
      sourceArn: `${api}/*/*/v1/feeds/*`,
    });
    const admits = (principal: string, source: string) => registry.admits('FeedsApi', principal, source);
    expect(admits('apigateway.amazonaws.com', `${api}/$default/GET/v1/feeds/home`)).toBe(true);
    expect(admits('apigateway.amazonaws.com', `${api}/$default/GET/v1/posts`)).toBe(false);
    expect(admits('events.amazonaws.com', `${api}/$default/GET/v1/feeds/home`)).toBe(false);
  });

  it('admit nobody after they were forgotten', () => {
    registry.forgetPermissions();
    expect(registry.admits('FeedsApi', 'apigateway.amazonaws.com', `${api}/$default/GET/v1/feeds/home`)).toBe(
      false,
    );
  });
});

it('shows warnings and errors at the terminal and keeps every line', () => {
  const shown: string[] = [];
  const log = makeFunctionLog({ now: () => 0, show: (line) => void shown.push(line), showAll: false });
  log.write('F', '{"level":"INFO","message":"fine"}');
  log.write('F', '{"level":"ERROR","message":"broken"}');
  expect(shown).toEqual(['F  {"level":"ERROR","message":"broken"}']);
  expect(log.lines).toHaveLength(2);
});
