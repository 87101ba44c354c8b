/** Who is in lists and who looks at them: kinds of people, and what each is to each. Nothing in here knows how the system works. */

/** Owners of the lists that are looked at. */
export const owners = [
  'open',
  'recluse', // became private after all had followed, liked and commented
  'secretive', // hides follow lists and like counts
  'banned', // was suspended last
] as const;
export type Owner = (typeof owners)[number];

/** Those who look at an owner's lists, beside the owner. */
export const viewers = [
  'guest',
  'stranger',
  'requester', // asks the recluse, and is a stranger to the others
  'follower', // of all owners, of the plain one and of the shy one
  'muter', // follows the owners and mutes them
  'blocked', // by all owners
  'blocker', // of all owners
] as const;
export type Viewer = (typeof viewers)[number] | 'owner';

/** Third persons: what they did stands in the owners' lists. */
export const thirds = [
  'plain',
  'shy', // became private after all owners and the follower had followed
  'gone', // was suspended last
  'muted', // by the owners and all viewers
  'enemy', // blocks all viewers, and no owner
  'outcast', // is blocked by all viewers, and by no owner
  'foe', // blocks the owners
  'exile', // is blocked by the owners
] as const;
export type Third = (typeof thirds)[number];

/** Those who are in the lists of an owner: all in two of them, and enough to be listed at all in the others. */
export const thirdsOf = (owner: Owner): readonly Third[] =>
  owner === 'open' || owner === 'recluse' ? thirds : ['plain', 'shy'];

/** Whether a block stands between a viewer and a third person. */
const isBlocked = (viewer: Viewer, third: Third): boolean => {
  if (viewer === 'guest') return false;
  const between: readonly Third[] = viewer === 'owner' ? ['foe', 'exile'] : ['enemy', 'outcast'];
  return between.includes(third);
};

/** Whether a third person is there at all for a viewer: their name in a list, what they wrote below a post. */
export const isNamedTo = (viewer: Viewer, third: Third): boolean =>
  third !== 'gone' && !isBlocked(viewer, third);

const followsThird = (viewer: Viewer, third: Third): boolean =>
  (viewer === 'owner' && third !== 'foe' && third !== 'exile') ||
  (viewer === 'follower' && (third === 'plain' || third === 'shy'));

/** Whether a viewer sees what a third person has posted to everyone, or to followers. */
export const seesPostBy = (viewer: Viewer, third: Third, visibility: 'public' | 'followers'): boolean =>
  isNamedTo(viewer, third) && ((visibility === 'public' && third !== 'shy') || followsThird(viewer, third));

const followsOwner = (viewer: Viewer): boolean => viewer === 'follower' || viewer === 'muter';

/** Whether a viewer may look into an owner's profile, and so sees what the owner has posted to everyone. */
export const seesProfile = (viewer: Viewer, owner: Owner): boolean => {
  if (viewer === 'owner') return true;
  if (owner === 'banned' || viewer === 'blocked' || viewer === 'blocker') return false;
  return owner !== 'recluse' || followsOwner(viewer);
};

/** Whether a viewer may see what an owner has posted to followers alone. */
export const isFollowerOf = (viewer: Viewer, owner: Owner): boolean =>
  seesProfile(viewer, owner) && (viewer === 'owner' || followsOwner(viewer));

/** Those between whom and the owners nothing came. */
export const withoutBlocks: readonly Third[] = thirds.filter((third) => third !== 'foe' && third !== 'exile');
