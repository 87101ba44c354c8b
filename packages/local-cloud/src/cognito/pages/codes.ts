import { createHash, randomUUID } from 'node:crypto';
import { Expiring } from '../expiring.ts';
import type { Grant } from '../token-issuer.ts';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
const CODE_LIFE_MS = 5 * 60_000;

/** @see https://www.rfc-editor.org/rfc/rfc7636#section-4.1 */
const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/** What a code stands for. */
export interface Granted {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly username: string;
  /** The second in which the person signed in. */
  readonly authTime: number;
  readonly grant: Grant;
}

/** Codes that wait for their one use. */
export class Codes {
  readonly #waiting = new Expiring<Granted>(CODE_LIFE_MS);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(granted: Granted): string {
    const code = randomUUID();
    this.#waiting.keep(code, granted, this.#now());
    return code;
  }

  /** What a code stands for, once: a try with the wrong verifier or address uses it up too. */
  redeem(
    code: string,
    presented: { clientId: string; redirectUri: string; verifier: string },
  ): Granted | undefined {
    const granted = this.#waiting.take(code, this.#now());
    if (granted === undefined) return undefined;
    const challenge = createHash('sha256').update(presented.verifier).digest('base64url');
    const fits =
      granted.clientId === presented.clientId &&
      granted.redirectUri === presented.redirectUri &&
      VERIFIER.test(presented.verifier) &&
      granted.challenge === challenge;
    return fits ? granted : undefined;
  }
}
