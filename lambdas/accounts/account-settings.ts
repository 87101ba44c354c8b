/** What an account has chosen beside being private. */
import * as z from 'zod/mini';
import { SensitivePhotos } from '../photos/screen.ts';
import { ChosenPostDefaults, PostDefaults, postDefaultsOf } from './post-defaults.ts';

/** Who may do something with the account's name. `following`: those whom the account follows. */
export const Permission = z.enum(['everyone', 'following', 'nobody']);
export type Permission = z.infer<typeof Permission>;

export const AccountSettings = z.object({
  /** Others see neither who follows the account nor whom it follows, nor how many these are. */
  hidesFollowLists: z.boolean(),
  /** Others do not see how many like the account's posts. */
  hidesLikeCounts: z.boolean(),
  /** The account itself wants to see how many like the posts of others. */
  seesLikeCounts: z.boolean(),
  /** The account wants its own posts in its home feed. */
  ownPostsInHome: z.boolean(),
  /** The account wants what others repost in its home feed. */
  repostsInHome: z.boolean(),
  /** Who may tag the account on photos. */
  tagging: Permission,
  /** A tag shows after the account has approved it. */
  tagApproval: z.boolean(),
  /** Who may mention the account. */
  mentions: Permission,
  /** What the account wants done with sensitive photos of others. */
  sensitivePhotos: SensitivePhotos,
  /** What new posts and drafts say where their author does not. */
  postDefaults: PostDefaults,
});
export type AccountSettings = z.infer<typeof AccountSettings>;

/** As rows have them: what was ever chosen. */
export const StoredSettings = z.partial(z.extend(AccountSettings, { postDefaults: ChosenPostDefaults }));
type StoredSettings = z.infer<typeof StoredSettings>;

const defaults: AccountSettings = {
  hidesFollowLists: false,
  hidesLikeCounts: false,
  seesLikeCounts: true,
  ownPostsInHome: true,
  repostsInHome: true,
  tagging: 'everyone',
  tagApproval: false,
  mentions: 'everyone',
  sensitivePhotos: 'ask',
  postDefaults: postDefaultsOf(),
};

/** All settings of an account: what it has chosen, defaults for the rest. */
export const settingsOf = ({
  settings,
}: {
  readonly settings?: Readonly<StoredSettings> | undefined;
}): AccountSettings => ({
  hidesFollowLists: settings?.hidesFollowLists ?? defaults.hidesFollowLists,
  hidesLikeCounts: settings?.hidesLikeCounts ?? defaults.hidesLikeCounts,
  seesLikeCounts: settings?.seesLikeCounts ?? defaults.seesLikeCounts,
  ownPostsInHome: settings?.ownPostsInHome ?? defaults.ownPostsInHome,
  repostsInHome: settings?.repostsInHome ?? defaults.repostsInHome,
  tagging: settings?.tagging ?? defaults.tagging,
  tagApproval: settings?.tagApproval ?? defaults.tagApproval,
  mentions: settings?.mentions ?? defaults.mentions,
  sensitivePhotos: settings?.sensitivePhotos ?? defaults.sensitivePhotos,
  postDefaults: postDefaultsOf(settings?.postDefaults),
});

/** Whether somebody may tag or mention the account, by whether the account follows them. */
export const permits = (permission: Permission, isFollowed: boolean): boolean =>
  permission === 'everyone' || (permission === 'following' && isFollowed);
