/** Every function of the stack: its name, which is also the folder of its bundle, and its entry below `lambdas`. */
export const functionEntries = {
  meta: 'wiring/api/meta.ts',
  accounts: 'wiring/api/accounts.ts',
  photos: 'wiring/api/photos.ts',
  posts: 'wiring/api/posts.ts',
  drafts: 'wiring/api/drafts.ts',
  sharing: 'wiring/api/sharing.ts',
  graph: 'wiring/api/graph.ts',
  feeds: 'wiring/api/feeds.ts',
  reactions: 'wiring/api/reactions.ts',
  collections: 'wiring/api/collections.ts',
  comments: 'wiring/api/comments.ts',
  notifications: 'wiring/api/notifications.ts',
  safety: 'wiring/api/safety.ts',
  review: 'wiring/api/review.ts',
  staff: 'wiring/api/staff.ts',
  'make-thumbnails': 'events/make-thumbnails.ts',
  'moderate-photos': 'events/moderate-photos.ts',
  effects: 'events/effects.ts',
  projections: 'events/projections.ts',
  'fan-out-posts': 'events/fan-out-posts.ts',
  'schedule-posts': 'events/schedule-posts.ts',
  'delete-media': 'events/delete-media.ts',
  'reconcile-uploads': 'events/reconcile-uploads.ts',
  'way-out': 'events/way-out.ts',
  'make-notifications': 'events/make-notifications.ts',
  'send-pushes': 'events/send-pushes.ts',
  'send-webhooks': 'events/send-webhooks.ts',
  'replay-webhooks': 'events/replay-webhooks.ts',
  'watch-delivery': 'events/watch-delivery.ts',
  'write-mails': 'events/write-mails.ts',
  'send-mails': 'events/send-mails.ts',
  'make-signing-key': 'events/make-signing-key.ts',
} as const;

export type FunctionName = keyof typeof functionEntries;

/** All function names, in the order of the table above. */
export const functionNames = Object.keys(functionEntries).filter(
  (name): name is FunctionName => name in functionEntries,
);

/** Functions that decode pictures: they carry sharp's native library and libheif beside their bundle. */
export const pictureFunctions: readonly FunctionName[] = ['make-thumbnails', 'moderate-photos'];

/** What runs in threads of the functions that decode pictures, below `lambdas`: compiled beside their bundles. */
export const pictureThreads = { 'hevc-worker': 'photos/imaging/hevc-worker.ts' } as const;
