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
  'sessions', // who signed in to an account, and where
  'sign-ins', // how people come into an account
  'audit', // what those who work on the deployment did, and looked at
  'staff', // who works on the deployment
  'graph', // who is what to whom
  'notify', // how any topic notifies; reading notifications lies on `reading`
  'audiences',
  'posts',
  'review', // what waits for somebody to decide about it
  'reactions', // what likes, saves and reposts have in common
  'around a post', // a topic about posts or people that others do not need
  'reports', // what people say of what others show
  'reading', // what is put together from many topics: feeds, insights, notifications
  'sightings', // what somebody has come across, by rows of all that is read
  'decisions', // what restricts accounts and content, with reasons
  'reviewing', // what staff look at, and what they do about it
  'public numbers', // what everybody is told of decisions, without a name
  'delivery', // what leaves the stack: pushes, webhooks
  'leaving', // what knows the rows of all topics: how people take everything along, and leave nothing
  'support', // what staff do for people, with all that is theirs
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
  sightings: 'sightings',
  takeout: 'leaving',
  api: 'api',
  wiring: 'wiring',
  events: 'events',
} as const satisfies Readonly<Record<string, Floor>>;
