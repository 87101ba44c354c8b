/** The people of a post besides its author: who is tagged on its photos, who is asked to be an author too or named as its paid partner, or has agreed. */
import type { AccountId } from '../kernel/ids.ts';
import type { Invitee, PostHead, PostPeople } from './post.ts';
import type { PhotoTag } from './post-content.ts';

/** What a post is to somebody. */
export interface Credit {
  readonly tag?: PhotoTag['state'];
  readonly coAuthor?: Invitee['state'];
  readonly partner?: Invitee['state'];
}

/** What somebody can be to a post. */
export const credits = ['tag', 'coAuthor', 'partner'] as const satisfies readonly (keyof Credit)[];

export type CreditsOfPost = ReadonlyMap<AccountId, Credit>;
type Named = Pick<PostPeople, 'coAuthors' | 'paidPartnership' | 'tags'>;

/** Everybody who has a part in a post, whatever its state. */
export const creditsOf = (post: Named): CreditsOfPost => {
  const people = new Map<AccountId, Credit>();
  for (const { accountId, state } of post.tags) people.set(accountId, { tag: state });
  for (const { accountId, state } of post.coAuthors ?? []) {
    people.set(accountId, { ...people.get(accountId), coAuthor: state });
  }
  const partner = post.paidPartnership?.partner;
  if (partner !== undefined) {
    people.set(partner.accountId, { ...people.get(partner.accountId), partner: partner.state });
  }
  return people;
};

/** Who has a part in a post, as far as its own row says it: tags may stand in parts. */
export const creditsInRow = (post: PostHead): CreditsOfPost =>
  creditsOf({ ...post, tags: post.packed.tags ?? [] });

/** Who has a part in a post that lists may name: a published one. */
export const listedCreditsOf = (post: (Named & { readonly state: string }) | undefined): CreditsOfPost =>
  post?.state === 'published' ? creditsOf(post) : new Map();

const orNone = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

const peopleOf = ({ coAuthors, paidPartnership, tags, untagged }: PostPeople): PostPeople => ({
  coAuthors,
  paidPartnership,
  tags,
  untagged,
});

/** The people of a post with one's tags shown. */
export const withTagsAccepted = (post: PostPeople, person: AccountId): PostPeople => ({
  ...peopleOf(post),
  tags: post.tags.map((tag) => (tag.accountId === person ? { ...tag, state: 'shown' } : tag)),
});

/** The people of a post with one's tags gone for good: its author cannot bring them back. */
export const withTagsRefused = (post: PostPeople, person: AccountId): PostPeople => ({
  ...peopleOf(post),
  tags: post.tags.filter(({ accountId }) => accountId !== person),
  untagged: [...new Set([...(post.untagged ?? []), person])],
});

/** The people of a post with one's co-authorship accepted. */
export const withCoAuthorAccepted = (post: PostPeople, person: AccountId): PostPeople => ({
  ...peopleOf(post),
  coAuthors: post.coAuthors?.map((each) =>
    each.accountId === person ? { ...each, state: 'accepted' } : each,
  ),
});

/** The people of a post without somebody among its authors. */
export const withoutCoAuthor = (post: PostPeople, person: AccountId): PostPeople => ({
  ...peopleOf(post),
  coAuthors: orNone((post.coAuthors ?? []).filter(({ accountId }) => accountId !== person)),
});

/** The people of a post with its partner's invitation accepted. */
export const withPartnerAccepted = (post: PostPeople, person: AccountId): PostPeople => ({
  ...peopleOf(post),
  paidPartnership: { partner: { accountId: person, state: 'accepted' } },
});

/** A partnership without its partner, where that is one of some: that the post was paid for stays. */
const withoutPartners = (
  { paidPartnership }: PostPeople,
  gone: readonly AccountId[],
): PostPeople['paidPartnership'] => {
  const partner = paidPartnership?.partner;
  return partner !== undefined && gone.includes(partner.accountId) ? {} : paidPartnership;
};

/** The people of a post without somebody as its partner. */
export const withoutPartner = (post: PostPeople, person: AccountId): PostPeople => ({
  ...peopleOf(post),
  paidPartnership: withoutPartners(post, [person]),
});

/** The people of a post without those with whom its author has nothing to do any more. */
export const withoutPeople = (post: PostPeople, gone: readonly AccountId[]): PostPeople => ({
  ...peopleOf(post),
  coAuthors: orNone((post.coAuthors ?? []).filter(({ accountId }) => !gone.includes(accountId))),
  paidPartnership: withoutPartners(post, gone),
  tags: post.tags.filter(({ accountId }) => !gone.includes(accountId)),
});
