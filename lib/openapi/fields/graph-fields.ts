import { limits } from '../../../lambdas/kernel/limits.ts';

const hidesLikeCounts = "Others get null as `counts.likes` of the account's posts.";
const seesLikeCounts =
  'False: `counts.likes` of posts by others is null for the account wherever somebody likes them. Its own posts keep their number.';
const mentions =
  'Whose mentions reach the account. Everybody may write its name: the text and its `mentions` stay as they are. A mention by others than these ' +
  'is not resolved to the account, which is not told of it.';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const graphFields: Readonly<Record<string, string>> = {
  isPrivate: 'Posts and lists of a private account are for its followers, whom it approves.',
  hidesFollowLists: 'Others see neither who follows the account nor whom it follows, nor how many these are.',
  hidesLikeCounts,
  seesLikeCounts,
  tagging: 'Who may tag the account on photos.',
  tagApproval: 'A tag shows after the account has approved it.',
  'Settings.mentions': mentions,
  'SettingsChange.mentions': mentions,
  requested: 'The viewer asks to follow the account.',
  requestedBy: 'The account asks to follow the viewer.',
  blocking: 'The viewer blocks the account.',
  muting: 'The viewer mutes the account.',
  mutedUntil: 'When the mute ends; left out when it has no end, and without a mute.',
  restricting: 'The viewer restricts the account.',
  until: `When the mute ends, at most ${limits.muteMaxDays} days ahead; left out for a mute without an end.`,
  'Account.followers': 'Accounts that follow this one; null when it hides its lists from the viewer.',
  'Account.following': 'Accounts that this one follows; null when it hides its lists from the viewer.',
};
