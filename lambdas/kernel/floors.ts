/**
 * The floors of the backend, from the ground up: a folder may import only what lies on floors below its own. A topic names its floor in
 * its `topic.ts`; folders that are no topics are named here.
 */
export const floors = [
  'platform', // knows no domain
  'kernel', // what all topics share
  'services', // calls out of the stack, keys
  'photos',
  'accounts',
  'graph', // who is what to whom
  'notify', // how any topic notifies; reading notifications lies on `reading`
  'audiences',
  'posts',
  'reactions', // what likes, saves and reposts have in common
  'around a post', // a topic about posts or people that others do not need
  'reading', // what is put together from many topics: feeds, insights, notifications
  'delivery', // what leaves the stack: pushes, webhooks
  'api',
  'wiring',
  'events',
] as const;
export type Floor = (typeof floors)[number];

/** Folders below `lambdas` that are no topics. Files right below `lambdas` put topics together: they lie above all, and nothing in `lambdas` imports them. */
export const floorsOfFolders = {
  platform: 'platform',
  kernel: 'kernel',
  outgoing: 'services',
  mails: 'services',
  'signing-key': 'services',
  api: 'api',
  wiring: 'wiring',
  events: 'events',
} as const satisfies Readonly<Record<string, Floor>>;
