/** One `npm start` for all end-to-end tests, with a receiver of its webhooks. */
import type { TestProject } from 'vitest/node';
import { startEndpointStandIn } from '../support/endpoint-stand-in.ts';
import { npmStart } from '../support/npm-start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the API that `npm start` told. */
    apiUrl: string;
    /** Address of the console that it told. */
    consoleUrl: string;
    /** Origin of the stand-in that receives webhooks, on its path `/webhooks`, and plays the push service. */
    receiver: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const receiver = await startEndpointStandIn();
  project.provide('receiver', receiver.origin);
  try {
    const started = await npmStart([`webhooks=${receiver.origin}/webhooks`, 'rateLimitFactor=100000']);
    project.provide('apiUrl', started.apiUrl);
    project.provide('consoleUrl', /^ *Console +(\S+)/m.exec(started.output())?.[1] ?? '');
    return async () => {
      await started.stop();
      await receiver.stop();
    };
  } catch (error) {
    await receiver.stop();
    throw error;
  }
}
