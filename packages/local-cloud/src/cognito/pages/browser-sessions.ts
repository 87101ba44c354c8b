import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Expiring } from '../expiring.ts';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html */
const SESSION_MS = 60 * 60_000;
const COOKIE = 'cognito';

/** Who is signed in at the pages, in one browser. */
export interface BrowserSession {
  readonly username: string;
  /** Name of the provider, `COGNITO` for a password. */
  readonly provider: string;
  /** The second in which the person signed in. */
  readonly authTime: number;
}

/** Sessions of browsers with the pages: for an hour from signing in, which no use makes longer, and to the end of the process. */
export class BrowserSessions {
  readonly #sessions = new Expiring<BrowserSession>(SESSION_MS);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  of(request: IncomingMessage): BrowserSession | undefined {
    return this.#sessions.of(cookieOf(request, COOKIE) ?? '', this.#now());
  }

  /** Begins a session; answers the cookie to set. */
  begin(session: BrowserSession): string {
    const id = randomBytes(32).toString('base64url');
    this.#sessions.keep(id, session, this.#now());
    return setCookie(COOKIE, id, SESSION_MS / 1000);
  }

  /** Ends the session of a browser; answers the cookie to set. */
  end(request: IncomingMessage): string {
    this.#sessions.forget(cookieOf(request, COOKIE) ?? '');
    return setCookie(COOKIE, '', 0);
  }
}

/** A cookie of the pages. Apple comes back by a form of its own page, so it must go along from other sites. */
export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=None`;

/** The value of a cookie. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
