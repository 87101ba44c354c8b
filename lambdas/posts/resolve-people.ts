/**
 * People whom an author names: tagged on a photo, asked to be co-authors, paying. Somebody who may not be named is refused like
 * somebody who does not exist, so that a refusal reveals nothing.
 */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { permits, settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { invalid } from '../kernel/problems.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import type { Translated } from '../platform/problem.ts';
import type { Invitee, PaidPartnership } from './post.ts';
import type { PhotoTag } from './post-content.ts';
import type { PostPhoto } from './post-contract.ts';
import type { NewPhotoTag, PaidPartnership as PaidPartnershipInput } from './post-details-contract.ts';

export interface ResolvePeopleDeps {
  readonly accounts: Pick<AccountStore, 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'many' | 'get' | 'toward'>;
}

/** Somebody whom the author may name at all: active, and neither blocks the other. */
export interface NamedPerson {
  readonly account: Account;
  /** They follow the author. Asked only where their settings make it matter. */
  readonly followsAuthor: boolean;
}

export type ResolvedPeople = ReadonlyMap<string, NamedPerson>;
export const noPeople: ResolvedPeople = new Map();

/** What of a request names people. */
export interface Naming {
  readonly photos?: readonly Pick<PostPhoto, 'tags'>[] | undefined;
  readonly coAuthors?: readonly string[] | undefined;
  readonly paidPartnership?: PaidPartnershipInput | null | undefined;
}

const usernamesIn = ({ photos = [], coAuthors = [], paidPartnership }: Naming): readonly string[] => [
  ...new Set([
    ...photos.flatMap(({ tags = [] }) => tags.map(({ username }) => username)),
    ...coAuthors,
    ...(paidPartnership?.partner === undefined ? [] : [paidPartnership.partner]),
  ]),
];

/** The people whom a request names and its author may name. Costs nothing when it names nobody, else 3 read units each. */
export const resolvePeople = async (
  { accounts, edges }: ResolvePeopleDeps,
  author: AccountId,
  naming: Naming,
): Promise<ResolvedPeople> => {
  const usernames = usernamesIn(naming);
  if (usernames.length === 0) return noPeople;
  const found = await accounts.manyByUsername(usernames, { consistent: true });
  const active = [...found.values()].filter((account) => isVisible(account, ANYWHERE));
  const others = active.map(({ accountId }) => accountId).filter((accountId) => accountId !== author);
  const own = await edges.many(author, others, { consistent: true });
  const admitted = active.filter(({ accountId }) => !relationOf(own.get(accountId)).isBlocked);
  const named = await Promise.all(
    admitted.map(async (account): Promise<NamedPerson> => {
      const isAsked = settingsOf(account).tagging === 'following' && account.accountId !== author;
      const edge = isAsked ? await edges.get(account.accountId, author, { consistent: true }) : undefined;
      return { account, followsAuthor: relationOf(edge).followsAuthor };
    }),
  );
  return new Map(named.map((person) => [person.account.username, person]));
};

const cannotBeTagged = (username: string): Translated => ({
  en: `@${username} cannot be tagged`,
  ar: `لا يمكن الإشارة إلى ‎@${username} في الصورة`,
});
const cannotBeCoAuthor = (username: string): Translated => ({
  en: `@${username} cannot be a co-author`,
  ar: `لا يمكن أن يكون ‎@${username} مؤلفًا مشاركًا`,
});
const cannotBePartner = (username: string): Translated => ({
  en: `@${username} cannot be added as a partner`,
  ar: `لا يمكن إضافة ‎@${username} شريكًا`,
});
const isNamedTwice = (username: string): Translated => ({
  en: `@${username} is listed twice; list each person once`,
  ar: `‎@${username} مذكور مرتين؛ اذكر كل شخص مرة واحدة`,
});

/** Names that are given once each. Throws `invalid_request` at the path of one that is repeated. */
const checkNoPersonTwice = (usernames: readonly string[], pathOf: (position: number) => string): void => {
  for (const [position, username] of usernames.entries()) {
    if (usernames.indexOf(username) !== position) throw invalid(pathOf(position), isNamedTwice(username));
  }
};

/** What is known of the tags of a post before a request changes them. */
export interface KnownTags {
  readonly author: AccountId;
  readonly tags: readonly PhotoTag[];
  readonly untagged: readonly AccountId[];
}

const tagState = (
  { account, followsAuthor }: NamedPerson,
  { author, tags, untagged }: KnownTags,
): PhotoTag['state'] | undefined => {
  if (account.accountId === author) return 'shown';
  if (untagged.includes(account.accountId)) return undefined;
  const present = tags.find(({ accountId }) => accountId === account.accountId);
  if (present !== undefined) return present.state;
  const { tagging, tagApproval } = settingsOf(account);
  if (!permits(tagging, followsAuthor)) return undefined;
  return tagApproval ? 'pending' : 'shown';
};

/**
 * The tags of one photo, as its row has them. Somebody who is tagged on the post already stays as they are. Throws `invalid_request`
 * for people who cannot be tagged: they do not exist, do not let themselves be tagged, or took their tag off this post.
 */
export const tagsOf = (
  photoId: PhotoId,
  tags: readonly NewPhotoTag[],
  people: ResolvedPeople,
  known: KnownTags,
  path: string,
): readonly PhotoTag[] => {
  const pathOf = (position: number) => `${path}.tags.${position}.username`;
  checkNoPersonTwice(
    tags.map(({ username }) => username),
    pathOf,
  );
  return tags.map(({ username, x, y }, position) => {
    const person = people.get(username);
    const state = person && tagState(person, known);
    if (person === undefined || state === undefined)
      throw invalid(pathOf(position), cannotBeTagged(username));
    return { photoId, accountId: person.account.accountId, x, y, state };
  });
};

/**
 * The tags of a post with those of one person side by side, people in the order in which they are first named: where tags stand in parts,
 * an answer then changes one of them or two.
 */
export const byPerson = (tags: readonly PhotoTag[]): readonly PhotoTag[] =>
  [...Map.groupBy(tags, ({ accountId }) => accountId).values()].flat();

/** The co-authors that a request asks for: who is there stays as they are, the others are invited. Throws `invalid_request`. */
export const coAuthorsOf = (
  usernames: readonly string[],
  people: ResolvedPeople,
  known: { readonly author: AccountId; readonly coAuthors: readonly Invitee[] },
): readonly Invitee[] | undefined => {
  const pathOf = (position: number) => `body.coAuthors.${position}`;
  checkNoPersonTwice(usernames, pathOf);
  const named = usernames.map((username, position): Invitee => {
    const accountId = people.get(username)?.account.accountId;
    if (accountId === undefined || accountId === known.author)
      throw invalid(pathOf(position), cannotBeCoAuthor(username));
    return (
      known.coAuthors.find((present) => present.accountId === accountId) ?? { accountId, state: 'invited' }
    );
  });
  return named.length === 0 ? undefined : named;
};

/**
 * The paid partnership that a request declares: a partner who is there stays as they are, another is asked. Throws `invalid_request` for a partner who
 * cannot be named.
 */
export const partnershipOf = (
  { partner }: PaidPartnershipInput,
  people: ResolvedPeople,
  { author, present }: { readonly author: AccountId; readonly present: PaidPartnership | undefined },
): PaidPartnership => {
  if (partner === undefined) return {};
  const accountId = people.get(partner)?.account.accountId;
  if (accountId === undefined || accountId === author)
    throw invalid('body.paidPartnership.partner', cannotBePartner(partner));
  const known = present?.partner;
  return { partner: known?.accountId === accountId ? known : { accountId, state: 'invited' } };
};
