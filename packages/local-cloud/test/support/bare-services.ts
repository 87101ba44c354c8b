import type { Credentials, EventBus, Gateway, Identities, Part } from '../../src/contract/contract.ts';
import type { Faults } from '../../src/contract/faults.ts';
import type { Services } from '../../src/run-options.ts';

const credentials: Credentials = {
  accessKeyId: 'ASIATEST',
  secretAccessKey: 'secret',
  sessionToken: 'token',
};

const identities: Identities = {
  putRole: () => undefined,
  serviceMay: () => true,
  addStatements: () => undefined,
  roleArnOf: (name) => `arn:aws:iam::000000000000:role/${name}`,
  credentialsFor: (functionId) => ({ ...credentials, accessKeyId: `ASIA${functionId}` }),
  operator: credentials,
};

const faults: Faults = { add: () => undefined, clear: () => undefined, active: [] };
const bus: EventBus = { put: async () => undefined, addRule: () => undefined };
const gateway: Gateway & Part = {
  name: 'no gateway',
  endpointEnvironment: { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' },
  endpointOf: () => 'http://127.0.0.1:9',
  publicEndpoint: 'http://127.0.0.1:9',
  stop: async () => undefined,
};

/** A cloud without AWS services: enough for functions, routes and custom resources. */
export const bareServices: Services = {
  identities,
  callLog: { calls: [], clear: () => undefined },
  faults,
  makeEventBus: () => bus,
  startGateway: async () => gateway,
  handlers: [],
};
