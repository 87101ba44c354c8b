import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningCloud, runAssembly } from '../../../lib/local-cloud/run-assembly.ts';
import { bareServices } from '../../support/bare-services.ts';
import {
  httpApi,
  inlineFunction,
  route,
  temporaryFolder,
  writeAssembly,
} from '../../support/written-assembly.ts';

const ECHO = 'exports.handler = async (event) => event;';

let cloud: RunningCloud;

beforeAll(async () => {
  const assemblyDirectory = writeAssembly({
    Resources: {
      ...httpApi(),
      ...inlineFunction('Echo', ECHO),
      ...route('EchoRoute', 'GET /things/{id}', 'Echo'),
    },
  });
  cloud = await runAssembly(
    { assemblyDirectory, dataDirectory: temporaryFolder(), log: console.log },
    bareServices,
  );
});

afterAll(() => cloud.stop());

describe('thin path', () => {
  it('answers', async () => {
    const response = await fetch(`${cloud.apiUrl}/things/a%20b?x=1&x=2&y=%C3%A9`, {
      headers: { cookie: 'a=1; b=2' },
    });
    console.log(await response.json());
    expect(response.status).toBe(200);
    console.log(await (await fetch(`${cloud.apiUrl}/_local/state`)).json());
  });
});
