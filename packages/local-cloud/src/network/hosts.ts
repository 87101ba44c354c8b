import { isIPv6 } from 'node:net';
import { StartError } from '../contract/start-error.ts';

const ANY_ADDRESS = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

const bare = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/** A host as it stands in an address: `[::1]` for the IPv6 address `::1`. Throws when it is no host. */
export function inAddress(host: string): string {
  const name = isIPv6(bare(host)) ? `[${bare(host)}]` : host;
  const address = `http://${name}`;
  if (!URL.canParse(address) || new URL(address).hostname !== name.toLowerCase() || isAnyAddress(name)) {
    throw new StartError(
      `${host} is no host that an address can name: give a name or an IP address, without port.`,
    );
  }
  return name.toLowerCase();
}

/** A host to connect to from this machine, for one that servers listen on: `127.0.0.1` for `0.0.0.0`. */
export function fromHere(host: string): string {
  const name = bare(host);
  return ANY_ADDRESS.get(name) ?? name;
}

/** Whether servers that listen on the host are reached by every address of this machine. */
export function isAnyAddress(host: string): boolean {
  return ANY_ADDRESS.has(bare(host));
}

/** Whether a host name or address, without port, is this machine whoever says it. */
export function isLoopback(host: string): boolean {
  const name = bare(host).toLowerCase();
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
  );
}

/** The address of one end of a connection: an IPv4 address as such, also where the server listens on both kinds. */
export function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:/, '');
}
