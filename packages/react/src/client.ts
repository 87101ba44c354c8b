/** What the hooks need of a client: what `createSuwar` makes has all of it. */
import type { Suwar as Calls, Schemas } from '@suwar/client';

/** Somebody who is signed in here. */
export interface Session {
  readonly id: string;
  readonly email: string | undefined;
  readonly signedInAt: number;
}

export interface Auth {
  readonly ready: Promise<void>;
  readonly current: Session | undefined;
  readonly sessions: readonly Session[];
  switchTo(id: string): Promise<unknown>;
  signOut(): Promise<unknown>;
  onChange(listener: () => void): () => void;
}

export interface Suwar extends Calls {
  readonly auth: Auth;
  upload(
    file: unknown,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: number) => void;
    },
  ): Promise<Schemas['Photo']>;
}
