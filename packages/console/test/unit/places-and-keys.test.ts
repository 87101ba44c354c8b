import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/keys/keys.ts';
import { readFilters } from '../../src/review/filters.ts';
import { addressOf, readPlace } from '../../src/router.ts';
import { fileOf } from '../../src/ui/picture-file.ts';

describe('addresses of the console', () => {
  it('are read as they were written', () => {
    const address = addressOf(['items', 'post.01/؟'], { by: 'a b', none: undefined, empty: '' });
    expect(address).toBe('#/items/post.01%2F%D8%9F?by=a+b');
    expect(readPlace(address)).toEqual({ parts: ['items', 'post.01/؟'], query: { by: 'a b' } });
    expect(readPlace('')).toEqual({ parts: [], query: {} });
  });

  it('have no filter that the queue does not know', () => {
    expect(readFilters({ about: 'post', source: 'poem', claimed: 'mine', more: 'x' })).toEqual({
      about: 'post',
      claimed: 'mine',
    });
  });
});

describe('keys', () => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false };

  it('are told by their place, whatever letters are on them', () => {
    expect(keyOf({ ...plain, code: 'KeyJ', key: 'ت' })).toBe('j');
    expect(keyOf({ ...plain, code: 'Slash', key: '؟' })).toBe('?');
    expect(keyOf({ ...plain, code: 'Digit1', key: '1' })).toBeUndefined();
  });

  it('belong to the browser in combinations', () => {
    for (const held of ['altKey', 'ctrlKey', 'metaKey']) {
      expect(keyOf({ ...plain, [held]: true, code: 'KeyC', key: 'c' })).toBeUndefined();
    }
  });
});

describe('the file of a picture', () => {
  const file = (side: number) => ({
    width: side,
    height: side / 2,
    url: `https://media.example/${side}`,
    bytes: 1,
    format: 'webp' as const,
  });
  const photo = { renditions: [2048, 1080, 320].map(file) };

  it('is the smallest until somebody asks for it', () => {
    expect(fileOf(photo, false)?.width).toBe(320);
    expect(fileOf(photo, true)?.width).toBe(1080);
    expect(fileOf({ renditions: [file(320)] }, true)?.width).toBe(320);
    expect(fileOf({ renditions: [] }, false)).toBeUndefined();
  });
});
