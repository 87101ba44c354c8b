/** What the code of the guides takes as given. */
import type { Schemas, Suwar } from '@suwar/client';

declare global {
  /** Somebody is signed in. */
  const suwar: Suwar;
  /** Of somebody who signs up. */
  const email: string;
  const password: string;
  const code: string;
  /** Of whoever is signed in. */
  const username: string;
  /** What an input gave. */
  const file: File;
  const otherFile: File;
  /** By whoever is signed in. */
  const post: Schemas['Post'];
}
