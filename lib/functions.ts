/** Every function of the stack: its name, which is also the folder of its bundle, and its entry below `lambdas`. */
export const functionEntries = {
  meta: 'api/meta/index.ts',
  accounts: 'api/accounts/index.ts',
  photos: 'api/photos/index.ts',
  posts: 'api/posts/index.ts',
  graph: 'api/graph/index.ts',
  feeds: 'api/feeds/index.ts',
  drafts: 'api/drafts/index.ts',
  curation: 'api/curation/index.ts',
  engagement: 'api/engagement/index.ts',
  collections: 'api/collections/index.ts',
  comments: 'api/comments/index.ts',
  notifications: 'api/notifications/index.ts',
  'make-thumbnails': 'events/make-thumbnails.ts',
  'moderate-photos': 'events/moderate-photos.ts',
  'advance-posts': 'events/effects.ts',
  'project-graph': 'events/projections.ts',
  'fan-out-posts': 'events/fan-out-posts.ts',
  'accept-requests': 'events/accept-requests.ts',
  'schedule-posts': 'events/schedule-posts.ts',
  'delete-media': 'events/delete-media.ts',
  'reconcile-uploads': 'events/reconcile-uploads.ts',
  'make-notifications': 'events/make-notifications.ts',
  'send-pushes': 'events/send-pushes.ts',
  'send-webhooks': 'events/send-webhooks.ts',
  'replay-webhooks': 'events/replay-webhooks.ts',
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
