import type { Cloud, Credentials } from '../contract/contract.ts';

/** Settings of an SDK client that calls the gateway as the local cloud itself. */
export interface OperatorSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly forcePathStyle: true;
}

interface Destroyable {
  destroy(): void;
}

/** Makes a lookup that gives each cloud one client of a kind, which ends with the cloud. */
export function sharedOperatorClient<Client extends Destroyable>(
  make: (settings: OperatorSettings) => Client,
): (cloud: Cloud) => Client {
  const clients = new WeakMap<Cloud, Client>();
  return (cloud) => {
    const known = clients.get(cloud);
    if (known !== undefined) return known;
    const client = make({
      endpoint: cloud.gateway.endpointOf('any'),
      region: cloud.region,
      credentials: cloud.identities.operator,
      forcePathStyle: true,
    });
    clients.set(cloud, client);
    cloud.own({
      name: 'client of the local cloud',
      async stop() {
        client.destroy();
      },
    });
    return client;
  };
}
