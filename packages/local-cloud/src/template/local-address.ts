import type { LocalHosts } from '../contract/contract.ts';

/** Gives each address that a template builds with `https://` the address that answers on this machine. */
export interface LocalAddresses extends LocalHosts {
  rewrite(text: string): string;
}

/** Where a host ends: another name may begin with the same letters. */
const END_OF_HOST = '(?![\\w:-]|\\.[\\w-])';
const asPattern = (host: string): string => host.replaceAll(/[.[\]]/g, '\\$&');

const LOOPBACK_HOSTS = ['127\\.0\\.0\\.1', 'localhost', '\\[::1\\]', '[a-z0-9-]+\\.localhost'];

/**
 * A template writes `https://${Distribution.DomainName}`, and the local distribution's domain name is a host and port
 * without TLS: such addresses become `http://`. Hosts that only AWS has are replaced by the local origin.
 *
 * @param publicHost host of the addresses that are handed out
 */
export function makeLocalAddresses(publicHost = '127.0.0.1'): LocalAddresses {
  const origins = new Map<string, string>();
  const hosts = [...LOOPBACK_HOSTS, asPattern(publicHost)].join('|');
  const localAddress = new RegExp(`https://((?:${hosts})(?::\\d+)?)(?![\\w.:-])`, 'g');
  return {
    serve: (host, origin) => void origins.set(host, origin),
    originOf: (host) => origins.get(host),
    rewrite(text) {
      let rewritten = text.replace(localAddress, 'http://$1');
      for (const [host, origin] of origins) {
        const named = new RegExp(`https://${asPattern(host)}${END_OF_HOST}`, 'g');
        rewritten = rewritten.replaceAll(named, () => origin);
      }
      return rewritten;
    },
  };
}
