/** Signing up, in and out, as apps see it. Everything rejects with a `Problem`. */
import type { AnswerAt } from '../api-types.ts';
import type { Session, SessionChange } from '../session/session.ts';

/** What every step can be given. */
export interface StepOptions {
  /** Ends the step: it rejects with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Where a sign-in has got to. */
export type SignIn =
  | { readonly state: 'signedIn'; readonly session: Session }
  | {
      readonly state: 'secondFactor';
      /** How the code comes: from an authenticator app, by text message or by mail. */
      readonly kind: 'app' | 'sms' | 'email';
      /**
       * Gives the code. Rejects with `wrong_code` and, for a code that was used before, `code_expired`: after both another can be given. Rejects
       * with `sign_in_timed_out` some three minutes after the password.
       */
      answer(code: string, options?: StepOptions): Promise<SignIn>;
    };

/** A second factor that is being set up. */
export interface SecondFactorSetUp {
  /** For people who type it into their authenticator app (TOTP), in base32. */
  readonly secret: string;
  /** For a QR code or a link: `otpauth://totp/…`. */
  readonly uri: string;
  /** Turns the factor on: sign-ins ask for it from then on. Rejects with `wrong_code`, after which another can be given. */
  confirm(code: string, options?: StepOptions): Promise<void>;
}

/** Whoever is signed in, and how that changes. */
export interface Auth {
  /** Resolves when kept sessions have been read: at once with a storage such as `localStorage`. Never rejects. */
  readonly ready: Promise<void>;
  /** For whom calls are made; undefined for guests, and after {@link Auth.signOut} also where others are signed in: see {@link Auth.switchTo}. */
  readonly current: Session | undefined;
  /** Everybody who is signed in here, the latest sign-in first. */
  readonly sessions: readonly Session[];
  /** Where sessions are kept: in memory they end with the page, which is where they go when the storage is full or forbidden. */
  readonly persistence: 'storage' | 'memory';

  /**
   * Signs up. A code is mailed, which {@link Auth.confirm} takes. Rejects with `email_taken`, `email_invalid`, `weak_password`,
   * `sign_in_refused`.
   * @param input.language of mails, `ar` or `en`; by default that of the client
   */
  signUp(
    input: { readonly email: string; readonly password: string; readonly language?: string | undefined },
    options?: StepOptions,
  ): Promise<{ readonly confirmed: boolean; readonly sentTo: string | undefined }>;
  /** Confirms the address. Rejects with `wrong_code`, `code_expired`, `already_confirmed`. */
  confirm(input: { readonly email: string; readonly code: string }, options?: StepOptions): Promise<void>;
  /** Mails another code. Rejects with `already_confirmed`, `too_many_requests`. */
  resend(input: { readonly email: string }, options?: StepOptions): Promise<void>;

  /**
   * Signs in. The password does not leave the device (SRP). Rejects with `wrong_credentials`, `not_confirmed`, `new_password_required`,
   * `too_many_requests`.
   */
  signIn(
    input: { readonly email: string; readonly password: string },
    options?: StepOptions,
  ): Promise<SignIn>;
  /**
   * Goes to the sign-in pages, where people sign in by other providers too. A browser goes there by itself; elsewhere `open` takes the
   * address, which is answered as well. Rejects with `redirect_unavailable` where the deployment has no pages.
   * @param input.redirectUri one of the addresses that the deployment allows, letter by letter
   * @param input.provider one of `identity.oauth.providers` of the configuration; without one the pages ask
   * @param input.fresh has people sign in again although the pages know them
   */
  signInByRedirect(input: {
    readonly redirectUri: string;
    readonly provider?: string | undefined;
    readonly fresh?: boolean | undefined;
    readonly open?: ((address: string) => unknown) | undefined;
  }): Promise<string>;
  /**
   * Ends a sign-in by the pages: call it where they lead back to. Answers undefined for an address that is no way back, so that it can be
   * called at every start. Rejects with `redirect_invalid` for one that was not begun here, that was finished already or that the pages refused.
   * @param address by default that of the page, from which the code is removed then
   */
  finishRedirect(address?: string, options?: StepOptions): Promise<Session | undefined>;
  /** The address that has the sign-in pages forget who is signed in there, and leads back to `redirectUri`. */
  signOutAddress(input: { readonly redirectUri: string }): Promise<string>;

  /** Mails a code for a new password. Answers the same whether somebody has the address or not. Rejects with `too_many_requests`. */
  forgotPassword(input: { readonly email: string }, options?: StepOptions): Promise<void>;
  /** Sets a new password by the code. Rejects with `wrong_code`, `code_expired`, `weak_password`. */
  resetPassword(
    input: { readonly email: string; readonly code: string; readonly password: string },
    options?: StepOptions,
  ): Promise<void>;
  /**
   * Changes the password and ends all other sessions. Rejects with `wrong_password`, `invalid_request` with `errors`, and `conflict` for people
   * who sign in by a provider.
   */
  changePassword(
    input: { readonly current: string; readonly next: string },
    options?: StepOptions,
  ): Promise<void>;
  /** Begins to set up a second factor. Rejects with `unauthorized` where nobody is signed in. */
  setUpSecondFactor(options?: StepOptions): Promise<SecondFactorSetUp>;
  /** Sign-ins ask for no second factor from now on. */
  removeSecondFactor(options?: StepOptions): Promise<void>;
  /**
   * Deletes the account and signs out; until `erasureDueAt` of the answer signing in takes it back. Rejects with `fresh_sign_in_required` where the
   * sign-in is older than five minutes: sign in again, then repeat it.
   */
  deleteAccount(options?: StepOptions): Promise<AnswerAt<'/v1/me', 'delete'>>;

  /**
   * Signs out here, at once: calls that are under way reject with `signed_out`. The service is told as soon as it can be reached; that never
   * rejects. `everywhere` ends every session of the person: this asks the service first, and rejects where it gives no answer, with nothing
   * changed. Where the session here had been ended elsewhere already it signs out here, ends no other session and rejects with `session_ended`:
   * sign in again to end the others. A guest's `everywhere` rejects with `unauthorized`.
   * @param input.id of one of {@link Auth.sessions}; by default the current one
   */
  signOut(input?: {
    readonly everywhere?: boolean | undefined;
    readonly id?: string | undefined;
  }): Promise<void>;
  /** Makes calls for another one of {@link Auth.sessions}, in every tab. Rejects with `signed_out` for anybody else. */
  switchTo(id: string): Promise<Session>;
  /** Tells of every change, by whichever tab. Answers how to listen no more. */
  onChange(listener: (change: SessionChange) => void): () => void;
  /**
   * An access token that is good for a minute, refreshed where it has to be; undefined for guests. Rejects where there is no answer to a
   * refresh.
   */
  token(): Promise<string | undefined>;
}
