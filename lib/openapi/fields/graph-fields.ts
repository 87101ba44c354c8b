import { limits } from '../../../lambdas/limits.ts';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const graphFields: Readonly<Record<string, string>> = {
  isPrivate: 'Posts and lists of a private account are for its followers, whom it approves.',
  hidesFollowLists: 'Others see neither who follows the account nor whom it follows, nor how many these are.',
  hidesLikeCounts: "Others do not see how many like the account's posts.",
  seesLikeCounts: 'The account wants to see how many like the posts of others.',
  tagging: 'Who may tag the account on photos.',
  tagApproval: 'A tag shows after the account has approved it.',
  'Settings.mentions': 'Who may mention the account.',
  'SettingsChange.mentions': 'Who may mention the account.',
  requested: 'The viewer asks to follow the account.',
  requestedBy: 'The account asks to follow the viewer.',
  blocking: 'The viewer blocks the account.',
  muting: 'The viewer mutes the account.',
  mutedUntil: 'When the mute ends; left out when it has no end, and without a mute.',
  restricting: 'The viewer restricts the account.',
  until: `When the mute ends, at most ${limits.muteMaxDays} days ahead; left out for a mute without an end.`,
  'Account.followers': 'Accounts that follow this one; null when it hides them.',
  'Account.following': 'Accounts that this one follows; null when it hides them.',
};
