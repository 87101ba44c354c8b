/** Whatever goes wrong, as one class: what the API refuses, what its gateway or the sign-in service refuse, and what never arrives. */
import { at } from './json.ts';
import type { components } from './schema.ts';

/** What the service says of a value that it does not take. */
export interface FieldProblem {
  /** Path of the value, such as `body.photos.0.photoId`. */
  readonly path: string;
  /** What is wrong with it, in the language of the problem. */
  readonly message: string;
}

/** Codes of the API, listed with each operation of its document. */
export type ApiProblemCode = components['schemas']['ProblemCode'];

/** Codes that this package gives itself. */
export type ClientProblemCode =
  /** There was no answer: no network, no such host, the connection broke. */
  | 'offline'
  /** There was no answer in time. */
  | 'timeout'
  /** An answer came that is none of the API: HTML of a proxy, nothing, half a body. */
  | 'not_json'
  /** Something before the API refused the call, such as a firewall. */
  | 'forbidden'
  /** The caller's signal ended it. `name` is `AbortError`. */
  | 'aborted'
  /** Whoever was signed in when it began has signed out since. */
  | 'signed_out'
  /** A file is no longer what it was when its upload began. */
  | 'file_changed'
  /** A file cannot be read. */
  | 'file_unreadable'
  /** A file has no bytes. */
  | 'file_empty'
  /** A file is larger than photos may be. Also a reason of photos. */
  | 'too_large'
  /** A file is of a type that is not accepted. Also a reason of photos. */
  | 'unsupported_type'
  /** The store refused a file; `detail` has its words. */
  | 'upload_refused'
  /** The browser has no Web Push here, or the page no service worker. */
  | 'push_unsupported'
  /** Notifications are not allowed for the page. */
  | 'push_denied';

/** Codes of signing up and signing in. */
export type SignInProblemCode =
  | 'wrong_credentials'
  | 'wrong_code'
  | 'code_expired'
  | 'email_taken'
  | 'email_invalid'
  | 'not_confirmed'
  | 'already_confirmed'
  | 'weak_password'
  | 'password_used_before'
  | 'new_password_required'
  | 'password_reset_required'
  | 'challenge_unknown'
  | 'sign_in_timed_out'
  | 'sign_in_refused'
  | 'redirect_invalid'
  | 'redirect_unavailable'
  | 'mail_not_sent';

/** Every code that is known. Further ones can come: a service may be newer than the app. */
export type ProblemCode =
  | ApiProblemCode
  | ClientProblemCode
  | SignInProblemCode
  // A union with `string` would lose the literals in editors.
  | (string & {});

/** What a problem is made of; what is left out is not known. */
export interface ProblemParts {
  readonly code: ProblemCode;
  readonly status?: number | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly language?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly limit?: ProblemLimit | undefined;
  readonly body?: unknown;
  readonly cause?: unknown;
}

/** The limit that is used up, on `too_many_requests`. */
export type ProblemLimit = NonNullable<components['schemas']['Problem']['limit']>;

/** What every call of this package rejects with. */
export class Problem extends Error {
  /** For programs: one of the API's codes, or of those that this package adds. */
  readonly code: ProblemCode;
  /** HTTP status of the answer that refused; 0 where none did: no answer, a file or value that this package refuses, the reason of a photo. */
  readonly status: number;
  /** Kind of problem, for people, in {@link Problem.language}. */
  readonly title: string;
  /** What is wrong, with the value and the limit, for people, in {@link Problem.language}. */
  readonly detail: string;
  /** Every value that is not taken; empty where it is not about values. */
  readonly errors: readonly FieldProblem[];
  /** Language of the texts, such as `en` or `ar`: that of the answer; `en` for what this package or the sign-in service words. */
  readonly language: string;
  /** Seconds after which trying again makes sense; undefined where nobody says. */
  readonly retryAfter: number | undefined;
  /** Id of the request in the logs of the service; undefined where no answer came. */
  readonly requestId: string | undefined;
  /** The limit that is used up, on `too_many_requests`. */
  readonly limit: ProblemLimit | undefined;
  /** The whole answer, for what single codes add, such as `terms` of `terms_changed`; undefined where it was no JSON. */
  readonly body: unknown;

  constructor(parts: ProblemParts) {
    const detail = parts.detail ?? parts.title ?? parts.code;
    super(detail, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = parts.code === 'aborted' ? 'AbortError' : 'Problem';
    this.code = parts.code;
    this.status = parts.status ?? 0;
    this.title = parts.title ?? detail;
    this.detail = detail;
    this.errors = parts.errors ?? [];
    this.language = parts.language ?? 'en';
    this.retryAfter = parts.retryAfter;
    this.requestId = parts.requestId;
    this.limit = parts.limit;
    this.body = parts.body;
  }
}

/** Whether something caught is a {@link Problem}, with one of the codes where some are given. */
export const isProblem = (value: unknown, ...codes: readonly ProblemCode[]): value is Problem =>
  value instanceof Problem && (codes.length === 0 || codes.includes(value.code));

/** Whatever was caught, as a {@link Problem}. @param code of what is none */
export const asProblem = (error: unknown, code: ProblemCode = 'internal_error'): Problem =>
  isProblem(error)
    ? error
    : new Problem({ code, detail: String(at(error, 'message') ?? error), cause: error });
