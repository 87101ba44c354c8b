/** What apps see of sessions. */

/** Somebody who is signed in here. */
export interface Session {
  /** Identity at the sign-in service (`sub`): the same at every sign-in of it, and on every device. */
  readonly id: string;
  /** Address that the person signed in with; undefined where a provider gives none. */
  readonly email: string | undefined;
  /** When the person signed in on this device, by its clock, in milliseconds since 1970. */
  readonly signedInAt: number;
}

/** Why sessions changed. */
export type ChangeReason =
  /** Kept sessions were read from a storage that does not answer at once. */
  | 'loaded'
  | 'signedIn'
  | 'signedOut'
  /** The service takes a session no longer: it was ended elsewhere, or is too old. */
  | 'expired'
  /** Calls are made for another account that is signed in here. */
  | 'switched';

/** What {@link Auth.onChange} tells. */
export interface SessionChange {
  readonly reason: ChangeReason;
  /** For whom calls are made now; undefined for guests. */
  readonly session: Session | undefined;
  /** Whose session ended, with `signedOut` and `expired`. */
  readonly ended?: Session | undefined;
}
