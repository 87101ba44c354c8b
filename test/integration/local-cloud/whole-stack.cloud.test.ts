import { expect, it } from 'vitest';
import { sharedCloud } from '../../support/cloud.ts';

it('runs every function, route and queue of the synthesized stack', async () => {
  const cloud = await sharedCloud();
  const health = await fetch(`${cloud.apiUrl}/v1/health`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  await cloud.settle();
  const { functions, routes, sections } = await cloud.state();
  expect(functions.map((row) => row['functionId'])).toEqual(
    expect.arrayContaining(['MetaApi', 'MakeThumbnails']),
  );
  expect(routes).toContainEqual({ route: 'ANY /v1/health', function: 'MetaApi', access: 'open' });
  expect(Object.keys(sections)).toEqual(expect.arrayContaining(['Queues', 'Buckets', 'Tables']));
}, 60_000);

it('gives every address of the outputs on this machine', async () => {
  const { outputs } = await sharedCloud();
  for (const name of ['ApiUrl', 'MediaUrl', 'Issuer']) {
    expect(outputs[name]).toMatch(/^http:\/\/127\.0\.0\.1:\d+/);
  }
});
