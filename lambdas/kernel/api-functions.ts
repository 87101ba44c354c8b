/** The functions behind the API, a Lambda each. Every topic names the one that serves its routes. */
export const apiFunctions = {
  meta: { impact: 'Apps cannot read configuration, health or documents.' },
  accounts: { impact: 'Profiles cannot be read or changed, new people cannot claim a name.' },
  photos: { impact: 'Photos cannot be uploaded, their state cannot be read.' },
  posts: {
    impact: 'Posts cannot be made, read, changed, deleted, archived or pinned, profiles show none.',
  },
  drafts: { impact: 'Drafts and scheduled posts cannot be read or changed.' },
  sharing: { impact: 'Nobody can share posts by link, or answer invitations and tags.' },
  graph: { impact: 'Nobody can follow or unfollow, follower lists cannot be read.' },
  feeds: { impact: 'Home feeds cannot be read.' },
  reactions: { impact: 'Nobody can like or repost, and insights cannot be read.' },
  collections: { impact: 'Nobody can save posts, collections cannot be read or changed.' },
  comments: { impact: 'Comments cannot be written or read.' },
  notifications: { impact: 'Notifications cannot be read, devices cannot subscribe to pushes.' },
  safety: { impact: 'Nobody can report anything, contest a decision, or see how their account stands.' },
  review: { impact: 'Nobody can review what was reported, or photos that wait for a person.' },
  staff: { impact: 'Staff cannot work: nothing is reviewed, nobody who cannot sign in is helped.' },
} as const satisfies Record<string, ApiFunctionSpec>;

interface ApiFunctionSpec {
  /** What people notice while the function fails. */
  readonly impact: string;
}

export type ApiFunction = keyof typeof apiFunctions;

/** Answers what no route knows: unknown paths, and methods that a path does not have. */
export const answersTheRest: ApiFunction = 'meta';
