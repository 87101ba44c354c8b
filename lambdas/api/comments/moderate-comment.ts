/** What a post's author does with a comment: approve, pin, hide, and the ways back. */
import {
  approveComment as approveSpec,
  hideComment as hideSpec,
  pinComment as pinSpec,
  unhideComment as unhideSpec,
  unpinComment as unpinSpec,
} from '../../comments/comment-routes.ts';
import type { VisibleComment } from '../../comments/load-visible-comment.ts';
import type { Act, ModerateDeps } from '../../comments/moderate-comment.ts';
import {
  approveComment,
  hideComment,
  pinComment,
  unhideComment,
  unpinComment,
} from '../../comments/moderate-comment.ts';
import { presentOneComment } from '../../comments/present-comments.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

type ActSpec = typeof approveSpec | typeof hideSpec | typeof pinSpec | typeof unhideSpec | typeof unpinSpec;

const acting = <Spec extends ActSpec>(
  spec: Spec,
  act: (deps: ModerateDeps, act: Act) => Promise<VisibleComment>,
) =>
  route<ActSpec, CommentsDeps>(spec, async ({ params, viewer, deps, now }) => {
    const seen = await act(deps, { ...params, viewer, now });
    return { body: await presentOneComment(deps, seen, { viewer, now }) };
  });

export const answerApproveComment = acting(approveSpec, approveComment);
export const answerPinComment = acting(pinSpec, pinComment);
export const answerUnpinComment = acting(unpinSpec, unpinComment);
export const answerHideComment = acting(hideSpec, hideComment);
export const answerUnhideComment = acting(unhideSpec, unhideComment);
