import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Cloud } from '../contract/contract.ts';
import { hasState, registerBackend } from '../gateway/gateway-state.ts';
import { IdentityServer } from './identity-server.ts';

const servers = new WeakMap<Cloud, Promise<IdentityServer>>();

/** The one server of all pools of a cloud, which starts with the first of them. */
export function serverOf(cloud: Cloud): Promise<IdentityServer> {
  const known = servers.get(cloud);
  if (known) return known;
  const starting = IdentityServer.start(cloud).then((server) => {
    cloud.own(server);
    if (hasState(cloud.gateway)) {
      registerBackend(cloud.gateway, 'cognito-idp', new URL(`http://${server.host}`));
    }
    return server;
  });
  servers.set(cloud, starting);
  return starting;
}

/** An id that is the same at each start; it starts with a letter. */
export function stableId(logicalId: string, cloud: Cloud, length: number): string {
  const digest = createHash('sha256').update(`${cloud.accountId}\n${logicalId}`).digest('base64');
  return `s${digest.replaceAll(/[^a-zA-Z0-9]/g, '')}`.slice(0, length);
}

type Defined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** The members that have a value. */
export function definedOnly<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return z.custom<Defined<T>>(() => true).parse(Object.fromEntries(entries));
}
