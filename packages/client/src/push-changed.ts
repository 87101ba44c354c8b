/** What a service worker tells its pages when the browser has changed the subscription to pushes. */
export const PUSH_CHANGED = 'suwar:push-changed';
