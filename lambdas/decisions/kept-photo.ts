/**
 * A photo that was refused is kept for as long as that may be reversed: until the time of the appeal is over, or, where somebody appealed, until that is
 * answered. Then its pictures go. What remains of one that is in a post says there that it was refused; any other goes as a whole.
 */
import type { PhotoId } from '../kernel/ids.ts';
import { endOf } from './action.ts';
import type { Decision } from './decision.ts';
import { appealUntilOf } from './decision.ts';

/** The photo that a decision refused, where it did. */
export const refusedPhotoOf = ({
  subject,
  action,
  former,
}: Pick<Decision, 'subject' | 'action' | 'former'>): PhotoId | undefined => {
  if (action.kind === 'clear') return former?.avatar?.photoId;
  const isRefused = action.kind === 'remove' || action.kind === 'publish_without';
  return subject.kind === 'photo' && isRefused ? subject.photoId : undefined;
};

/** When what a decision does ends by itself, or, of a photo that it refused, when its pictures go; in milliseconds, undefined for neither. */
export const dueAtOf = (decision: Decision): number | undefined =>
  endOf(decision.action) ?? (refusedPhotoOf(decision) === undefined ? undefined : appealUntilOf(decision));
