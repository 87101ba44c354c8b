import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const Stored = z.object({
  /** Per origin of tokens (`origin_jti`) the second after which its refresh token has expired anyway. */
  origins: z.record(z.string(), z.number()),
  /** Per user (`sub`) the second of the last global sign-out. */
  signedOut: z.record(z.string(), z.number()),
});

/** Which tokens were taken back, kept in a file. */
export class Revocations {
  readonly #path: string;
  #stored: z.infer<typeof Stored> = { origins: {}, signedOut: {} };

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
    this.#stored.signedOut[subject] = second;
    this.flush();
  }

  isRevoked(token: {
    readonly originId: string;
    readonly subject: string;
    readonly authTime: number;
  }): boolean {
    const signedOutAt = this.#stored.signedOut[token.subject];
    return (
      this.#stored.origins[token.originId] !== undefined ||
      (signedOutAt !== undefined && token.authTime <= signedOutAt)
    );
  }

  flush(): void {
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(this.#stored), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}
