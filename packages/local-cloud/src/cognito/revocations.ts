import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const Stored = z.object({
  /** Per origin of tokens (`origin_jti`) the second after which its refresh token has expired anyway. */
  origins: z.record(z.string(), z.number()),
  /** Per user (`sub`) the second of the last global sign-out. */
  signedOut: z.record(z.string(), z.number()),
  /** Per user (`sub`) the origins of tokens of who signed in again in the second of the sign-out. */
  signedInSince: z.record(z.string(), z.array(z.string())).default({}),
  /** Per refresh token (`jti`) that was replaced, when that was (milliseconds), and the second in which it expires anyway. */
  rotated: z.record(z.string(), z.object({ at: z.number(), until: z.number() })).default({}),
});

/** Which tokens were taken back, kept in a file. */
export class Revocations {
  readonly #path: string;
  #stored: z.infer<typeof Stored> = { origins: {}, signedOut: {}, signedInSince: {}, rotated: {} };

  constructor(path: string) {
    this.#path = path;
    try {
      this.#stored = Stored.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      // first start
    }
  }

  revokeOrigin(originId: string, forgetAfterSecond: number): void {
    this.#stored.origins[originId] = forgetAfterSecond;
    this.flush();
  }

  signOut(subject: string, second: number): void {
    delete this.#stored.signedInSince[subject];
    this.#stored.signedOut[subject] = second;
    this.flush();
  }

  /** Says that somebody signed in: tokens tell the second alone, which may be that of a sign-out before. */
  signIn(subject: string, originId: string, second: number): void {
    if (this.#stored.signedOut[subject] !== second) return;
    this.#stored.signedInSince[subject] = [...(this.#stored.signedInSince[subject] ?? []), originId];
    this.flush();
  }

  /** When a refresh token was replaced, in milliseconds. */
  rotatedAt(tokenId: string): number | undefined {
    return this.#stored.rotated[tokenId]?.at;
  }

  /** Says that a refresh token was replaced. @param until the second in which it expires anyway */
  rotateOut(tokenId: string, at: number, until: number): void {
    const kept = Object.entries(this.#stored.rotated).filter(([, other]) => other.until * 1000 > at);
    this.#stored.rotated = { ...Object.fromEntries(kept), [tokenId]: { at, until } };
    this.flush();
  }

  undoRotation(tokenId: string): void {
    delete this.#stored.rotated[tokenId];
    this.flush();
  }

  /** @param token with the second in which it was issued: a sign-out leaves alone who signs in later, also by the cookie of a page */
  isRevoked(token: {
    readonly originId: string;
    readonly subject: string;
    readonly issuedAt: number;
  }): boolean {
    const signedOutAt = this.#stored.signedOut[token.subject];
    return (
      this.#stored.origins[token.originId] !== undefined ||
      (signedOutAt !== undefined &&
        token.issuedAt <= signedOutAt &&
        this.#stored.signedInSince[token.subject]?.includes(token.originId) !== true)
    );
  }

  flush(): void {
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(this.#stored), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}
