import { presentCard } from '../accounts/account-view.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Language } from '../platform/problem.ts';
import type { PostStore } from '../posts/post-store.ts';
import { presentPost } from '../posts/post-view.ts';
import type { PresentCreditsDeps } from '../posts/present-credits.ts';
import { presentCredits } from '../posts/present-credits.ts';
import type { ViewerChoices } from '../posts/viewer-choices.ts';
import { withAuthorsChoice } from '../posts/viewer-choices.ts';
import { viewerOf } from '../posts/viewer-state.ts';
import type { ViewerStateStore } from '../reactions/viewer-state-store.ts';
import type { HomePostView } from './feed-contract.ts';
import type { FeedItem } from './home-feed.ts';

/** Posts of a home feed as its reader sees them. `now` in milliseconds. */
export const presentFeed = async (
  items: readonly FeedItem[],
  shownTo: {
    readonly reader: AccountId;
    readonly choices: ViewerChoices;
    readonly language: Language;
    readonly now: number;
  },
  deps: PresentCreditsDeps & {
    readonly posts: Pick<PostStore, 'complete'>;
    readonly viewerStates: Pick<ViewerStateStore, 'shown'>;
  },
): Promise<HomePostView[]> => {
  const stored = new Map(
    items.flatMap(({ post, viewerState }) => (viewerState ? [[post.postId, viewerState] as const] : [])),
  );
  const { reader, now } = shownTo;
  const heads = items.map(({ post }) => post);
  const authors = items.map(({ author }) => author);
  const [complete, states, people] = await Promise.all([
    deps.posts.complete(heads),
    deps.viewerStates.shown(reader, stored, now),
    presentCredits(deps, heads, { viewer: reader, authors, now }),
  ]);
  const byId = new Map(complete.map((post) => [post.postId, post]));
  const views = await Promise.all(
    items.map(async ({ post: { postId }, author, followsAuthor, repostedBy }) => {
      const post = byId.get(postId);
      if (post === undefined) return undefined;
      const view = await presentPost(post, {
        author: await presentCard(author, deps.media, now),
        media: deps.media,
        language: shownTo.language,
        now,
        credits: { people },
        choices: withAuthorsChoice(shownTo.choices, author),
        viewer: viewerOf(reader, followsAuthor, states, postId),
      });
      return { ...view, repostedBy: repostedBy && (await presentCard(repostedBy, deps.media, now)) };
    }),
  );
  return views.filter((view) => view !== undefined);
};
