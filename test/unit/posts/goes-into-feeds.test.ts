import { describe, expect, it } from 'vitest';
import { goesIntoFeeds } from '../../../lambdas/posts/goes-into-feeds.ts';
import { postStates, visibilities } from '../../support/some-post.ts';

describe('a post goes into the home feeds of followers', () => {
  it.each([
    ['public', true],
    ['followers', true],
    ['audience', true],
    ['unlisted', false],
    ['private', false],
  ] as const)('when it is published and %s: %s', (visibility, goes) => {
    expect(goesIntoFeeds({ state: 'published', visibility })).toBe(goes);
  });

  it.each(postStates.filter((state) => state !== 'published'))('never while it is %s', (state) => {
    expect(visibilities.filter((visibility) => goesIntoFeeds({ state, visibility }))).toEqual([]);
  });

  it('not when there is none', () => {
    expect(goesIntoFeeds(undefined)).toBe(false);
  });
});
