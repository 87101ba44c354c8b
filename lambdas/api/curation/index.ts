/** The API function of what an author puts forward or lets others share in: archive, pins, share links, co-authors, tags. */
import { serve } from '../serve.ts';
import { answerCreateShareLink } from './create-share-link.ts';
import { answerDeleteArchive } from './delete-archive.ts';
import { answerDeleteCoAuthorship } from './delete-co-authorship.ts';
import { answerDeleteOwnTags } from './delete-own-tags.ts';
import { answerDeletePin } from './delete-pin.ts';
import { answerDeleteShareLink } from './delete-share-link.ts';
import { makeCurationDeps } from './deps.ts';
import { answerGetSharedPost } from './get-shared-post.ts';
import { answerListArchive } from './list-archive.ts';
import { answerListCoAuthorInvitations } from './list-co-author-invitations.ts';
import { answerListShareLinks } from './list-share-links.ts';
import { answerListTaggedPosts } from './list-tagged-posts.ts';
import { answerPutArchive } from './put-archive.ts';
import { answerPutCoAuthorship } from './put-co-authorship.ts';
import { answerPutOwnTags } from './put-own-tags.ts';
import { answerPutPin } from './put-pin.ts';

export const handler = serve({
  routes: [
    answerCreateShareLink,
    answerDeleteArchive,
    answerDeletePin,
    answerDeleteShareLink,
    answerGetSharedPost,
    answerListArchive,
    answerListShareLinks,
    answerPutArchive,
    answerPutPin,
    answerDeleteCoAuthorship,
    answerDeleteOwnTags,
    answerListCoAuthorInvitations,
    answerListTaggedPosts,
    answerPutCoAuthorship,
    answerPutOwnTags,
  ],
  makeDeps: makeCurationDeps,
});
