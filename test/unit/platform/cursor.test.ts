import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCursors } from '../../../lambdas/platform/cursor.ts';

const cursors = makeCursors(async () => 'a secret');
const NOW = 1_000;

describe('a cursor', () => {
  it('gives its position back in its own scope', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.jsonValue(), async (scope, position) => {
        const cursor = await cursors.write(scope, position, NOW + 1);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(await cursors.read(scope, cursor, NOW)).toEqual(JSON.parse(JSON.stringify(position)));
      }),
    );
  });

  it('is nothing in another scope, under another secret, or when it has expired', async () => {
    const cursor = await cursors.write('alice posts', 'P', NOW + 1);
    expect(await cursors.read('bob posts', cursor, NOW)).toBeUndefined();
    expect(await makeCursors(async () => 'another').read('alice posts', cursor, NOW)).toBeUndefined();
    expect(await cursors.read('alice posts', cursor, NOW + 1)).toBeUndefined();
  });

  it('is nothing when any of its characters is another, or some are missing', async () => {
    const cursor = await cursors.write('scope', { postId: 'P' }, NOW + 1);
    for (let at = 0; at < cursor.length - 1; at += 1) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      expect(
        await cursors.read('scope', cursor.slice(0, at) + other + cursor.slice(at + 1), NOW),
      ).toBeUndefined();
      expect(await cursors.read('scope', cursor.slice(0, at), NOW)).toBeUndefined();
    }
  });

  it('is nothing when it is any other text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await cursors.read('scope', text, NOW)).toBeUndefined();
      }),
    );
  });

  it('tells nothing of its position', async () => {
    const cursor = await cursors.write('scope', 'POSITION', NOW + 1);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('POSITION');
    expect(await cursors.write('scope', 'POSITION', NOW + 1)).not.toBe(cursor);
  });
});
