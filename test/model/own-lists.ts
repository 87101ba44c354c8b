import type { System } from './system.ts';
import type { Name, Reaction } from './world.ts';

/** The list in which somebody finds the posts they did something with. */
export const ownList = (system: System, by: Name, reaction: Reaction): string =>
  ({
    liked: '/v1/me/likes',
    saved: '/v1/me/saved',
    reposted: `/v1/accounts/${system.personOf(by).username}/reposts`,
  })[reaction];
