/** The ids of the product, branded so that swapping two does not compile. */
import { createHash, randomBytes } from 'node:crypto';
import { decodeTime, monotonicFactory, ulid } from 'ulid';
import * as z from 'zod/mini';
import { fastParse } from '../platform/fast-parse.ts';
import { hasForm } from '../platform/form.ts';

/** What messages call an id: they are opaque, so nobody need know more of them. */
const idForm = {
  en: 'an id of 26 digits and capital letters, as the service gave it',
  ar: 'معرّفًا من 26 رقمًا وحرفًا كبيرًا كما أعطته الخدمة',
};
const ULID_SHAPE = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const isUlid = () => hasForm(ULID_SHAPE, idForm);

/** The digits of ids, by their values. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ACCOUNT_ID_LENGTH = 16; // 80 bits: as long as the random part of a ULID
const ACCOUNT_ID_BYTES = 10;
const ITEM_ID_BYTES = 13; // 20 characters: none is taken for an account's
const ULID_LENGTH = 26;
const TIME_LENGTH = 10; // 48 bits of milliseconds

/** An account: 16 characters, 80 random bits. It says nothing of who signs in to it. */
export const AccountId = z
  .string()
  .check(hasForm(/^[0-9A-HJKMNP-TV-Z]{16}$/, { en: 'the id of an account', ar: 'معرّف حساب' }))
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

/** A photo: a ULID, random beyond its time so that media addresses name nobody. */
export const PhotoId = z.string().check(isUlid()).brand<'PhotoId'>();
export type PhotoId = z.infer<typeof PhotoId>;

/** A post: shaped like a ULID; ten characters of time, then its author's account id. */
export const PostId = z.string().check(isUlid()).brand<'PostId'>();
export type PostId = z.infer<typeof PostId>;

/** A draft: shaped like a post id, so that its author is known; a post that comes of it has an id of its own. */
export const DraftId = z.string().check(isUlid()).brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;

/** A comment: a ULID. A reply: the id of the comment that begins its thread, a hyphen, and a ULID of its own. */
export const CommentId = z
  .string()
  .check(
    hasForm(/^[0-7][0-9A-HJKMNP-TV-Z]{25}(?:-[0-7][0-9A-HJKMNP-TV-Z]{25})?$/, {
      en: 'the id of a comment, as the service gave it',
      ar: 'معرّف تعليق كما أعطته الخدمة',
    }),
  )
  .brand<'CommentId'>();
export type CommentId = z.infer<typeof CommentId>;

/** An audience of an account: a ULID. */
export const AudienceId = z.string().check(isUlid()).brand<'AudienceId'>();
export type AudienceId = z.infer<typeof AudienceId>;

/** A collection of saved posts: shaped like a post id, so that its owner is known. */
export const CollectionId = z.string().check(isUlid()).brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;

/** Something that a person did with a post or comment, such as a like: a ULID of its time. Who does it again does another. */
export const ActId = z.string().check(isUlid()).brand<'ActId'>();
export type ActId = z.infer<typeof ActId>;

/** A notification: a ULID. */
export const NotificationId = z.string().check(isUlid()).brand<'NotificationId'>();
export type NotificationId = z.infer<typeof NotificationId>;

/** An export of an account: a ULID. */
export const ExportId = z.string().check(isUlid()).brand<'ExportId'>();
export type ExportId = z.infer<typeof ExportId>;

/** A look of one of the staff at something of somebody's: a ULID of its time. */
export const AccessId = z.string().check(isUlid()).brand<'AccessId'>();
export type AccessId = z.infer<typeof AccessId>;

/** An entry of the log of what staff did: a ULID of its time. */
export const StaffLogId = z.string().check(isUlid()).brand<'StaffLogId'>();
export type StaffLogId = z.infer<typeof StaffLogId>;

/** What one of the staff proposes to others: a ULID of its time. */
export const ProposalId = z.string().check(isUlid()).brand<'ProposalId'>();
export type ProposalId = z.infer<typeof ProposalId>;

/** A match with a list of known pictures that is preserved: a ULID, which follows from the photo's id and does not lead back. */
export const PreservedId = z.string().check(isUlid()).brand<'PreservedId'>();
export type PreservedId = z.infer<typeof PreservedId>;

/** A report of what somebody shows: a ULID. */
export const ReportId = z.string().check(isUlid()).brand<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;

/** A notice by somebody without an account, and its receipt: a ULID. */
export const NoticeId = z.string().check(isUlid()).brand<'NoticeId'>();
export type NoticeId = z.infer<typeof NoticeId>;

/** A text that staff keep for answers: a ULID. */
export const MacroId = z.string().check(isUlid()).brand<'MacroId'>();
export type MacroId = z.infer<typeof MacroId>;

/** What waits for a decision, or waited: it follows from what it is about, of which there is one at most. */
export const ReviewItemId = z
  .string()
  .check(
    hasForm(/^[0-9A-HJKMNP-TV-Z]{20}$/, {
      en: 'the id of a review item, as the service gave it',
      ar: 'معرّف عنصر مراجعة كما أعطته الخدمة',
    }),
  )
  .brand<'ReviewItemId'>();
export type ReviewItemId = z.infer<typeof ReviewItemId>;

/** A decision about an account or content: a ULID of its time. */
export const DecisionId = z.string().check(isUlid()).brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

/** An authority's demand, and its public record: a ULID of its time. */
export const DemandId = z.string().check(isUlid()).brand<'DemandId'>();
export type DemandId = z.infer<typeof DemandId>;

const crockford = (bytes: Uint8Array): string => {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => CROCKFORD.charAt(Number.parseInt(five, 2))).join('');
};

/** Characters that follow from a text, as good as random: 16 of the first 80 bits of its SHA-256, or of as many as it has. */
const hashOf = (text: string, bytes = ACCOUNT_ID_BYTES): string =>
  crockford(createHash('sha256').update(text).digest().subarray(0, bytes));

/** A place in the order of account ids that follows from a text. */
export const placeOf = (text: string): AccountId => AccountId.parse(hashOf(text));

/** The id of what is preserved of a photo: the same whenever that is done again. */
export const preservedIdOf = (photoId: PhotoId): PreservedId =>
  PreservedId.parse(`${photoId.slice(0, 10)}${placeOf(`preserved ${photoId}`)}`);

/** The id of the review item about a subject, by the subject's name. */
export const reviewItemIdOf = (subject: string): ReviewItemId =>
  ReviewItemId.parse(hashOf(subject, ITEM_ID_BYTES));

/** The id of a new account. */
export const newAccountId = (): AccountId => AccountId.parse(crockford(randomBytes(ACCOUNT_ID_BYTES)));

/**
 * Who somebody is that signed in and has no account yet: an id of the shape of accounts' that follows from issuer and subject, so that cursors
 * and lists know the same viewer again. Accounts have it that were made before identities had rows.
 */
export const strangerIdOf = (issuer: string, subject: string): AccountId => placeOf(`${issuer}\n${subject}`);

const randomFraction = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;

/** A new time-ordered id; `at` in milliseconds. */
export const newUlid = (at: number): string => ulid(at, randomFraction);

const NONCE_LENGTH = 8;

/** 40 random bits in eight characters: what tells rows of one thing apart that several may write at once. */
export const newNonce = (): string => newUlid(0).slice(-NONCE_LENGTH);

/** Makes new time-ordered ids of one time (milliseconds), each behind those before it. */
export const ulidsAt = (at: number): (() => string) => {
  const next = monotonicFactory(randomFraction);
  return () => next(at);
};

/** The id of what somebody does at a time (milliseconds). */
export const newActId = (at: number): ActId => ActId.parse(newUlid(at));

/** The id of the post that an author makes at a time (milliseconds). One author has at most one post a millisecond. */
export const postIdOf = (at: number, author: AccountId): PostId =>
  PostId.parse(ulid(at, randomFraction).slice(0, TIME_LENGTH) + author);

/** The id of the draft that an author makes at a time (milliseconds). */
export const draftIdOf = (at: number, author: AccountId): DraftId =>
  DraftId.parse(ulid(at, randomFraction).slice(0, TIME_LENGTH) + author);

/** The id of the collection that an owner makes at a time (milliseconds). */
export const collectionIdOf = (at: number, owner: AccountId): CollectionId =>
  CollectionId.parse(ulid(at, randomFraction).slice(0, TIME_LENGTH) + owner);

/** The id of the notification about an event at a time (milliseconds): the same again for the same event. */
export const notificationIdOf = (at: number, event: string): NotificationId =>
  NotificationId.parse(ulid(at, randomFraction).slice(0, TIME_LENGTH) + hashOf(event));

/** The account that the id of a post, draft or collection names. */
export const authorOf = (id: PostId | DraftId | CollectionId): AccountId =>
  fastParse(AccountId, id.slice(-ACCOUNT_ID_LENGTH));

/** The time in milliseconds that a ULID or post id carries. Throws for what is neither. */
export const timeOf = (id: string): number => {
  let time = 0;
  for (let place = 0; place < TIME_LENGTH; place += 1) {
    const value = CROCKFORD.indexOf(id.charAt(place));
    if (value < 0 || id.length !== ULID_LENGTH) return decodeTime(id);
    time = time * CROCKFORD.length + value;
  }
  return time;
};

/** The smallest id of a time: ids of earlier times sort before it. */
export const firstIdAt = (at: number): string =>
  ulid(at, () => 0).slice(0, TIME_LENGTH) + '0'.repeat(ACCOUNT_ID_LENGTH);
