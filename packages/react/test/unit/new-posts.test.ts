import type { Schemas } from '@suwar/client';
import { describe, expect, it } from 'vitest';
import { withNewPosts } from '../../src/new-posts.ts';

const MADE_AT = 1_000_000;

/** The home as it is shown, when it was asked for so many milliseconds after a post N was made. */
const home = (state: Schemas['PostState'] | undefined, after: number, ids: readonly string[] = ['A']) =>
  withNewPosts(
    (postId) => (postId === 'N' ? state : 'published'),
    { entries: ids.map((postId) => ({ postId, repostedBy: null })), asked: MADE_AT + after },
    [{ postId: 'N', at: MADE_AT }],
  )
    .map(({ postId }) => postId)
    .join(' ');

describe('a home that lacks a post that was made here', () => {
  it.each<[string, Schemas['PostState'] | undefined, number, string]>([
    ['a moment after it was published', 'published', 59_000, 'N A'],
    ['a minute after: something else took it out', 'published', 60_000, 'A'],
    ['as long as its photos are looked at', 'processing', 3_600_000, 'N A'],
    ['and is held', 'held', 1_000, 'A'],
    ['and is not there any more', undefined, 1_000, 'A'],
  ])('%s', (_, state, after, expected) => {
    expect(home(state, after)).toBe(expected);
  });
});

describe('a home that has it', () => {
  it('has it once, where it stands', () => {
    expect(home('published', 1_000, ['B', 'N', 'A'])).toBe('B N A');
  });
});
