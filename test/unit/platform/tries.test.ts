import { describe, expect, it } from 'vitest';
import { allTriesSeconds, hiddenSeconds, pauseAfter, TRIES } from '../../../lambdas/platform/tries.ts';

const middle = () => 0.5;

describe('the tries of a message', () => {
  it('come after pauses that grow: seconds first, then minutes', () => {
    const pauses = Array.from({ length: TRIES }, (_, before) => pauseAfter(before + 1, middle));
    expect(pauses).toEqual([5, 15, 45, 135, 405, 405, 405]);
  });

  it('are spread by a quarter to both sides', () => {
    expect(pauseAfter(3, () => 0)).toBe(33.75);
    expect(pauseAfter(3, () => 1)).toBe(56.25);
  });

  it('take as long as the pauses of a consumer that fails and runs to its end each time', () => {
    const timeout = 45;
    const hidden = hiddenSeconds(timeout);
    const failing = [5, 15, 45, 135, 405, 405].map((pause) => timeout + pause * 1.25);
    const longest = failing.map((seconds) => Math.max(seconds, hidden)); // one that dies says nothing
    expect(allTriesSeconds(timeout)).toBe(longest.reduce((sum, each) => sum + each, timeout));
    expect(allTriesSeconds(0)).toBe(1010 * 1.25);
  });
});
