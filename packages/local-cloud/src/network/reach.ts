import { randomUUID } from 'node:crypto';
import { StartError } from '../contract/start-error.ts';

const TIMEOUT_MS = 3000; // the way leads to this machine itself

/** Finds out whether a host that is handed out leads here, by a path that nobody else knows. */
export interface Knock {
  /** Path that the server answers with 204. */
  readonly path: string;
  /** Throws a {@link StartError} when `origin` does not lead to the server. */
  check(origin: string): Promise<void>;
}

/** Makes a knock for one server. */
export function makeKnock(): Knock {
  const path = `/_local/knock/${randomUUID()}`;
  return {
    path,
    async check(origin) {
      const answer = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
        ({ status }) => (status === 204 ? undefined : `something else answers there with ${status}`),
        (error: unknown) => reasonOf(error),
      );
      if (answer === undefined) return;
      throw new StartError(
        `${origin} does not lead to this machine, which must reach itself by it for sign-in and uploads: ${answer}. ` +
          'Listen on an address that the public host leads to, or on 0.0.0.0.',
      );
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
