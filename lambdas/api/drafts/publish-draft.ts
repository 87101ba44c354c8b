import { publishDraft as spec } from '../../drafts/draft-routes.ts';
import { publishDraft } from '../../drafts/publish-draft.ts';
import { problem } from '../../kernel/problems.ts';
import { presentPosts } from '../../posts/present-posts.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerPublishDraft = route<typeof spec, DraftsDeps>(
  spec,
  async ({ params, viewer, deps, now, language }) => {
    const post = await publishDraft(deps, { draftId: params.draftId, author: viewer, now });
    const author = await deps.accounts.byId(viewer);
    if (author === undefined) throw problem('account_required');
    const [view] = await presentPosts(deps, [post], { author, viewer, followsAuthor: false, language, now });
    return { body: view };
  },
);
