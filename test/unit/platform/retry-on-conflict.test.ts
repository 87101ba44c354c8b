import { describe, expect, it } from 'vitest';
import { retryOnConflict } from '../../../lambdas/platform/retry-on-conflict.ts';

const error = () => new Error('The thing was changed 3 times');

describe('an attempt that others come between', () => {
  it('is made again until it succeeds, and knows how many came before it', async () => {
    const before: number[] = [];
    const outcome = await retryOnConflict({ attempts: 3, error }, async (count) => {
      before.push(count);
      return count === 2 && 'written';
    });
    expect(outcome).toBe('written');
    expect(before).toEqual([0, 1, 2]);
  });

  it('ends in the error of the limit', async () => {
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      return undefined;
    };
    await expect(retryOnConflict({ attempts: 3, error }, attempt)).rejects.toThrow('changed 3 times');
    expect(attempts).toBe(3);
  });

  it('ends in undefined where the limit has no error', async () => {
    expect(await retryOnConflict({ attempts: 2, firstPauseMs: 1 }, async () => false)).toBeUndefined();
  });

  it('takes zero and empty text for outcomes', async () => {
    expect(await retryOnConflict({ attempts: 1, error }, async () => 0)).toBe(0);
    expect(await retryOnConflict({ attempts: 1, error }, async () => '')).toBe('');
  });

  it('is not made again when it throws', async () => {
    let attempts = 0;
    const attempt = () => {
      attempts += 1;
      return Promise.reject(new Error('not_found'));
    };
    await expect(retryOnConflict({ attempts: 3, error }, attempt)).rejects.toThrow('not_found');
    expect(attempts).toBe(1);
  });
});
