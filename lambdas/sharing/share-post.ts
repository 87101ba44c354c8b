/** Links that show one post to whoever holds them. */
import type { Account, AccountPresence } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { relationTo } from '../graph/relation-to.ts';
import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import { visibilityRules } from '../kernel/visibility.ts';
import { absenceOf, isWithheld } from '../kernel/withholding.ts';
import { DAY_MS } from '../platform/durations.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { OwnPost } from '../posts/load-own-post.ts';
import { loadOwnHead } from '../posts/load-own-post.ts';
import type { CreditedPost, PostHead } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { ShareLink } from './share-link.ts';
import type { ShareLinkStore } from './share-link-store.ts';
import { digestOf } from './share-token.ts';

const CONFLICTS = {
  attempts: 5, // links from other devices that may come between reading and writing
  error: () => problem('conflict'),
};
const DEFAULT_DAYS = 30;

export interface ShareDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly links: ShareLinkStore;
  readonly posts: Pick<PostStore, 'head' | 'getCredited'>;
}

/** Why a post cannot be shown by link, undefined when it can. A link shows it only as long as that holds. */
const obstacleOf = (
  post: Pick<PostHead, 'state' | 'visibility'>,
  author: AccountPresence & Pick<Account, 'isPrivate'>,
) => {
  if (post.state !== 'published') {
    return {
      en: `The post is ${post.state}; only a published post can be shared by link`,
      ar: `حالة المنشور ${post.state}؛ لا يُشارَك برابط إلا منشور حالته published`,
    };
  }
  if (!visibilityRules[post.visibility].shareable) {
    return {
      en: `The visibility of the post is ${post.visibility}; only public, unlisted and followers can be shared by link`,
      ar: `مستوى ظهور المنشور ${post.visibility}؛ لا يُشارَك برابط إلا public أو unlisted أو followers`,
    };
  }
  if (author.isPrivate || !isVisible(author, ANYWHERE)) {
    return {
      en: 'Posts of a private account cannot be shared by link',
      ar: 'لا يمكن مشاركة منشورات حساب خاص برابط',
    };
  }
  return undefined;
};

/** When a link ends, in epoch seconds. Throws `invalid_request` for a time that is past or too far away. */
const expiryOf = (wanted: string | undefined, now: number): number => {
  const at = wanted === undefined ? now + DEFAULT_DAYS * DAY_MS : Date.parse(wanted);
  if (at > now && at <= now + limits.shareLinkMaxDays * DAY_MS) return Math.ceil(at / 1_000);
  throw invalid('body.expiresAt', {
    en: `${wanted} is not within the next ${limits.shareLinkMaxDays} days; it is now ${new Date(now).toISOString()}`,
    ar: `الموعد ${wanted} ليس خلال ${limits.shareLinkMaxDays} يومًا من الآن؛ الوقت الآن ${new Date(now).toISOString()}`,
  });
};

/**
 * Makes a link to one's own post. Throws `not_found`, `not_shareable`, `limit_reached`, `invalid_request` and `conflict`. A
 * repetition with the same token finds the link that the first try made.
 */
export const createShareLink = async (
  deps: ShareDeps,
  input: Omit<OwnPost, 'owner'> & {
    /** The owner of the post, as they are now. */
    readonly author: Account;
    readonly token: string;
    readonly expiresAt: string | undefined;
  },
): Promise<ShareLink> => {
  const { author, postId, now, token } = input;
  const expiresAt = expiryOf(input.expiresAt, now);
  const post = await loadOwnHead(deps.posts, { ...input, owner: author.accountId });
  const obstacle = obstacleOf(post, author);
  if (obstacle !== undefined) throw problem('not_shareable', obstacle);
  const link = { digest: digestOf(token), createdAt: now, expiresAt };
  return retryOnConflict(CONFLICTS, async () => {
    const seen = await deps.links.ofPost(postId, now);
    const made = seen.links.find(({ digest }) => digest === link.digest);
    if (made !== undefined) return made;
    if (seen.links.length >= limits.shareLinksPerPost) {
      throw problem('limit_reached', {
        en: `The post has ${seen.links.length} links; at most ${limits.shareLinksPerPost} are allowed`,
        ar: `عدد روابط المنشور ${seen.links.length}، والحد الأقصى ${limits.shareLinksPerPost}`,
      });
    }
    return (await deps.links.add(postId, seen, link)) && link;
  });
};

/** The links to one's own post, newest first. Throws `not_found`. */
export const listShareLinks = async (deps: ShareDeps, input: OwnPost): Promise<readonly ShareLink[]> => {
  await loadOwnHead(deps.posts, input);
  return (await deps.links.ofPost(input.postId, input.now)).links;
};

/** Ends a link to one's own post at once. Throws `not_found` and `conflict`. */
export const revokeShareLink = async (
  deps: ShareDeps,
  input: OwnPost & { readonly linkId: string },
): Promise<void> => {
  await loadOwnHead(deps.posts, input);
  await retryOnConflict(CONFLICTS, async () => {
    const seen = await deps.links.ofPost(input.postId, input.now);
    if (!seen.links.some(({ digest }) => digest === input.linkId)) throw notFound();
    return deps.links.remove(input.postId, seen, input.linkId);
  });
};

/**
 * The post that a token shows. Throws `not_found` for any token that shows none, whatever the reason, and to a viewer whom a block parts
 * from the author: who is signed in meets nobody whom they block or who blocks them.
 */
export const readSharedPost = async (
  { accounts, edges, links, posts }: ShareDeps & { readonly edges: Pick<EdgeStore, 'get'> },
  token: string,
  viewer: AccountId | undefined,
  now: number,
): Promise<{ readonly post: CreditedPost; readonly author: Account; readonly followsAuthor: boolean }> => {
  const postId = await links.postOf(digestOf(token), now);
  const post = postId && (await posts.getCredited(postId, now, { consistent: true }));
  const author = post && (await accounts.byId(authorOfPost(post), { consistent: true }));
  if (!post || !author || obstacleOf(post, author) !== undefined) throw notFound();
  const { followsAuthor, isBlocked } = await relationTo(edges, viewer, author.accountId, {
    consistent: true,
  });
  if (isBlocked) throw notFound();
  const isWithheldHere = isWithheld(post) || isWithheld(author);
  if (isWithheldHere && viewer !== author.accountId) throw absenceOf(post, author);
  return { post, author, followsAuthor };
};
