/** Which version of a thing somebody looked at before deciding about it: a text that changes with whatever they were shown. */
import type { Account } from '../accounts/account.ts';
import type { Collection } from '../collections/collection.ts';
import type { LiveCommentHead } from '../comments/comment.ts';
import { problem } from '../kernel/problems.ts';
import type { Photo } from '../photos/photo.ts';
import type { PostHead } from '../posts/post.ts';

export const versionOfAccount = ({ version }: Pick<Account, 'version'>): string => String(version);

export const versionOfPost = ({ version, state }: Pick<PostHead, 'version' | 'state'>): string =>
  `${version} ${state}`;

export const versionOfPhoto = ({ life }: Pick<Photo, 'life'>): string => life.state;

export const versionOfComment = ({ editedAt = 0 }: Pick<LiveCommentHead, 'editedAt'>): string =>
  String(editedAt);

export const versionOfCollection = ({ version }: Pick<Collection, 'version'>): string => String(version);

/** Throws `subject_changed` where another version than this was looked at. */
export const checkSeen = (seen: string | undefined, version: string): void => {
  if (seen !== undefined && seen !== version) throw problem('subject_changed');
};
