/** The people of a post besides its author: who is tagged on its photos, who is asked to be an author too, or has agreed. */
import type { AccountId } from '../kernel/ids.ts';
import type { CoAuthor, PostPeople } from './post.ts';
import type { PhotoTag } from './post-content.ts';

/** What a post is to somebody. */
export interface Credit {
  readonly tag?: PhotoTag['state'];
  readonly coAuthor?: CoAuthor['state'];
}

export type CreditsOfPost = ReadonlyMap<AccountId, Credit>;

/** Everybody who has a part in a post, whatever its state. */
export const creditsOf = (post: Pick<PostPeople, 'coAuthors' | 'tags'>): CreditsOfPost => {
  const people = new Map<AccountId, Credit>();
  for (const { accountId, state } of post.tags) people.set(accountId, { tag: state });
  for (const { accountId, state } of post.coAuthors ?? []) {
    people.set(accountId, { ...people.get(accountId), coAuthor: state });
  }
  return people;
};

/** Who has a part in a post that lists may name: a published one. */
export const listedCreditsOf = (
  post: (Pick<PostPeople, 'coAuthors' | 'tags'> & { readonly state: string }) | undefined,
): CreditsOfPost => (post?.state === 'published' ? creditsOf(post) : new Map());

const orNone = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

const peopleOf = ({ coAuthors, tags, untagged }: PostPeople): PostPeople => ({ coAuthors, tags, untagged });

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

/** The people of a post without those with whom its author has nothing to do any more. */
export const withoutPeople = (post: PostPeople, gone: readonly AccountId[]): PostPeople => ({
  ...peopleOf(post),
  coAuthors: orNone((post.coAuthors ?? []).filter(({ accountId }) => !gone.includes(accountId))),
  tags: post.tags.filter(({ accountId }) => !gone.includes(accountId)),
});
