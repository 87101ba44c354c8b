/**
 * The floors of the backend, from the ground up: a folder may import only what lies on floors below its own. A topic names its floor in
 * its `topic.ts`; folders that are no topics are named here.
 */
export const floors = [
  'platform',
  'kernel',
  'services',
  'photos',
  'accounts',
  'graph',
  'notify',
  'audiences',
  'posts',
  'reactions',
  'around a post',
  'reading',
  'delivery',
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
  'signing-key': 'services',
  api: 'api',
  wiring: 'wiring',
  events: 'events',
} as const satisfies Readonly<Record<string, Floor>>;
