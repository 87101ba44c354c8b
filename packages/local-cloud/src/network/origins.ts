import type { Origins } from '../contract/contract.ts';
import { isLoopback } from './hosts.ts';

/** Who asks from another page too often is told of once; and no more lines than this in all. */
const MAX_LINES = 100;

/** How origins are judged besides what the template says. */
export interface OriginRules {
  /** Admits every origin of this machine: loopback addresses and `publicHost`, on any port. */
  readonly admitLocal: boolean;
  readonly publicHost: string;
  /** What a person does to have an origin admitted. */
  readonly howToAllow: ((origin: string) => string) | undefined;
  readonly log: (line: string) => void;
}

/** Judges the origins of pages that call servers of the local cloud, and says which were refused. */
export function makeOrigins({ admitLocal, publicHost, howToAllow, log }: OriginRules): Origins {
  const told = new Set<string>();
  return {
    isLocal(origin) {
      if (!admitLocal || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
      const { hostname } = new URL(origin);
      return isLoopback(hostname) || hostname === publicHost;
    },
    refused(service, origin) {
      const line = `CORS: ${service} does not allow the origin ${origin}.`;
      if (told.has(line) || told.size >= MAX_LINES) return;
      told.add(line);
      log(`${line} ${remedy(origin)}`.trimEnd());
    },
  };

  function remedy(origin: string): string {
    if (origin === 'null') return 'A page from a file or a sandbox has no origin: serve it over HTTP.';
    return howToAllow === undefined ? '' : howToAllow(origin);
  }
}

/** Whether a request comes from a page of the server itself, which needs no permission. */
export function isSameOrigin(origin: string, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
