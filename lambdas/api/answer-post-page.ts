import type * as z from 'zod/mini';
import type { AccountStore } from '../accounts/account-store.ts';
import type { PostId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Language } from '../platform/problem.ts';
import type { FoundPost } from '../posts/list-visible-posts.ts';
import type { PresentPostsDeps } from '../posts/present-posts.ts';
import { presentVisiblePosts } from '../posts/present-posts.ts';
import { readChoices } from '../posts/viewer-choices.ts';
import type { ViewerState } from '../posts/viewer-state.ts';
import type { ListCall, PagedList } from './answer-page.ts';
import { answerPage } from './answer-page.ts';
import type { Reply } from './route.ts';

interface PostListCall extends ListCall {
  readonly deps: ListCall['deps'] & PresentPostsDeps & { readonly accounts: AccountStore };
  readonly language: Language;
}

/** Answers a page of posts by any authors, but for those that the viewer reported: the page may be shorter by these. Lists that go by what the viewer did say so by `states`. */
export const answerPostPage = <Schema extends z.ZodMiniType>(
  call: PostListCall,
  list: PagedList<Schema, Slice<FoundPost, z.output<Schema>>>,
  states?: () => Promise<ReadonlyMap<PostId, ViewerState>>,
): Promise<Reply> =>
  answerPage(call, list, async ({ items }) => {
    const { viewer, deps, language, now } = call;
    const [choices, known] = await Promise.all([readChoices(deps.accounts, viewer, items), states?.()]);
    const shownTo = { viewer, choices, language, now, atOnce: false };
    const views = await presentVisiblePosts(deps, items, shownTo, known);
    return views.filter((view) => !view.viewer?.reported);
  });
