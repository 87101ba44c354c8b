/** By `Component.field`, or by `field` where it means the same everywhere. */
export const likesFields: Readonly<Record<string, string>> = {
  liked: 'The viewer likes the post. Left out in lists other than the home feed.',
  saved: 'The viewer has saved the post. Left out in lists other than the home feed.',
  reposted: 'The viewer reposts the post. Left out in lists other than the home feed.',
  'Like.liked': 'The viewer likes it now.',
  'Save.saved': 'The viewer has saved it now.',
  'Repost.reposted': 'The viewer reposts it now.',
  reposts: 'How many repost it.',
  saves: 'How many have saved it; shown to the author alone.',
  features: 'What a deployment may be without.',
  'Config.reposts': 'Whether accounts can repost.',
};
