/** What an account's new posts and drafts say where their author does not. */
import * as z from 'zod/mini';
import { CommentPolicy, Licence } from '../kernel/post-terms.ts';

export const PostDefaults = z.object({
  /** No audience: who deletes theirs could post no more. */
  visibility: z.enum(['public', 'unlisted', 'followers', 'private']),
  licence: Licence,
  commentPolicy: CommentPolicy,
  commentApproval: z.boolean(),
});
export type PostDefaults = z.infer<typeof PostDefaults>;

export const ChosenPostDefaults = z.partial(PostDefaults);
type ChosenPostDefaults = z.infer<typeof ChosenPostDefaults>;

/** What a post is where nobody said anything. */
const base: PostDefaults = {
  visibility: 'public',
  licence: 'all-rights-reserved',
  commentPolicy: 'everyone',
  commentApproval: false,
};

/** All defaults: those that were chosen, and `otherwise` for the rest. */
export const postDefaultsOf = (chosen: ChosenPostDefaults = {}, otherwise = base): PostDefaults => ({
  visibility: chosen.visibility ?? otherwise.visibility,
  licence: chosen.licence ?? otherwise.licence,
  commentPolicy: chosen.commentPolicy ?? otherwise.commentPolicy,
  commentApproval: chosen.commentApproval ?? otherwise.commentApproval,
});

/** Those defaults that change anything. */
const differing = ({ visibility, licence, commentPolicy, commentApproval }: PostDefaults) => ({
  ...(visibility !== base.visibility && { visibility }),
  ...(licence !== base.licence && { licence }),
  ...(commentPolicy !== base.commentPolicy && { commentPolicy }),
  ...(commentApproval !== base.commentApproval && { commentApproval }),
});

/** What is said of a new post or draft, and what its author has chosen for the rest. */
export const withPostDefaults = <Said extends object>(defaults: PostDefaults, said: Said): Said => ({
  ...differing(defaults),
  ...said,
});
