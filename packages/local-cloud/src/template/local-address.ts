/** Gives each address that a template builds with `https://` the address that answers on this machine. */
export interface LocalAddresses {
  /** Says that the AWS host `host` is served at `origin` here, for example `http://127.0.0.1:3000`. */
  serve(host: string, origin: string): void;
  rewrite(text: string): string;
}

const LOOPBACK_HOSTS = ['127\\.0\\.0\\.1', 'localhost', '\\[::1\\]', '[a-z0-9-]+\\.localhost'];

/**
 * A template writes `https://${Distribution.DomainName}`, and the local distribution's domain name is a host and port
 * without TLS: such addresses become `http://`. Hosts that only AWS has are replaced by the local origin.
 *
 * @param publicHost host of the addresses that are handed out
 */
export function makeLocalAddresses(publicHost = '127.0.0.1'): LocalAddresses {
  const origins = new Map<string, string>();
  const hosts = [...LOOPBACK_HOSTS, publicHost.replaceAll(/[.[\]]/g, '\\$&')].join('|');
  const localAddress = new RegExp(`https://((?:${hosts})(?::\\d+)?)(?=[/?#]|$)`, 'g');
  return {
    serve: (host, origin) => void origins.set(host, origin),
    rewrite(text) {
      let rewritten = text.replace(localAddress, 'http://$1');
      for (const [host, origin] of origins) {
        rewritten = rewritten.replaceAll(`https://${host}`, origin);
      }
      return rewritten;
    },
  };
}
