import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Who may make a view of a photo: whoever else did would lose what the author says of it. */
const presenters: Readonly<Record<string, readonly string[]>> = {
  presentReadyPhoto: [
    'lambdas/accounts/account-view.ts',
    'lambdas/posts/present-photo.ts',
    'lambdas/reviewing/show-item.ts',
  ],
  presentPhoto: [
    'lambdas/photos/get-photo.ts',
    'lambdas/posts/present-photo.ts',
    'lambdas/reviewing/show-item.ts',
  ],
  presentBlankPhoto: ['lambdas/posts/present-photo.ts'],
  withScreen: [
    'lambdas/photos/get-photo.ts',
    'lambdas/posts/present-photo.ts',
    'lambdas/reviewing/show-item.ts',
  ],
};

const sources = globSync('lambdas/**/*.ts')
  .filter((file) => file !== 'lambdas/photos/photo-view.ts')
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('a photo', () => {
  it.each(Object.entries(presenters))('is presented by %s in these files alone', (name, files) => {
    const callers = sources.filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
    expect(callers.map(({ file }) => file).toSorted()).toEqual([...files].toSorted());
  });
});
