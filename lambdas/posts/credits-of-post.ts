/** The people of a post besides its author: who is tagged on its photos, who is asked to be an author too, or has agreed. */
import type { AccountId } from '../kernel/ids.ts';
import type { CoAuthor, PhotoTag, Post } from './post.ts';
import { tagsIn } from './post.ts';

/** What a post is to somebody. */
export interface Credit {
  readonly tag?: PhotoTag['state'];
  readonly coAuthor?: CoAuthor['state'];
}

export type CreditsOfPost = ReadonlyMap<AccountId, Credit>;

/** Everybody who has a part in a post, whatever its state. */
export const creditsOf = (post: Post): CreditsOfPost => {
  const people = new Map<AccountId, Credit>();
  for (const { accountId, state } of tagsIn(post)) people.set(accountId, { tag: state });
  for (const { accountId, state } of post.coAuthors ?? []) {
    people.set(accountId, { ...people.get(accountId), coAuthor: state });
  }
  return people;
};

/** Who has a part in a post that lists may name: a published one. */
export const listedCreditsOf = (post: Post | undefined): CreditsOfPost =>
  post?.state === 'published' ? creditsOf(post) : new Map();

/** The people of a post as a write takes them. */
export type CreditsChange = Pick<Post, 'coAuthors' | 'untagged' | 'photos'>;

const orNone = <Item>(items: readonly Item[]): Item[] | undefined =>
  items.length === 0 ? undefined : [...items];

const withTags = (post: Post, change: (tag: PhotoTag) => PhotoTag | undefined): Post['photos'] =>
  post.photos.map(({ tags, ...photo }) => {
    const left = (tags ?? []).map(change).filter((tag) => tag !== undefined);
    return { ...photo, ...(left.length > 0 && { tags: left }) };
  });

/** The post with one's tags shown. */
export const withTagsAccepted = (post: Post, person: AccountId): CreditsChange => ({
  ...post,
  photos: withTags(post, (tag) => (tag.accountId === person ? { ...tag, state: 'shown' } : tag)),
});

/** The post with one's tags gone for good: its author cannot bring them back. */
export const withTagsRefused = (post: Post, person: AccountId): CreditsChange => ({
  ...post,
  photos: withTags(post, (tag) => (tag.accountId === person ? undefined : tag)),
  untagged: [...new Set([...(post.untagged ?? []), person])],
});

/** The post with one's co-authorship accepted. */
export const withCoAuthorAccepted = (post: Post, person: AccountId): CreditsChange => ({
  ...post,
  coAuthors: post.coAuthors?.map((each) =>
    each.accountId === person ? { ...each, state: 'accepted' } : each,
  ),
});

/** The post without somebody among its authors. */
export const withoutCoAuthor = (post: Post, person: AccountId): CreditsChange => ({
  ...post,
  coAuthors: orNone((post.coAuthors ?? []).filter(({ accountId }) => accountId !== person)),
});

/** The post without people with whom its author has nothing to do any more. */
export const withoutPeople = (post: Post, gone: readonly AccountId[]): CreditsChange => ({
  ...post,
  coAuthors: orNone((post.coAuthors ?? []).filter(({ accountId }) => !gone.includes(accountId))),
  photos: withTags(post, (tag) => (gone.includes(tag.accountId) ? undefined : tag)),
});
