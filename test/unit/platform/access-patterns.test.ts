import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountIdOf, PhotoId, postIdOf } from '../../../lambdas/ids.ts';
import { keys, sortPrefix } from '../../../lambdas/table-keys.ts';

const document = readFileSync(new URL('../../../docs/access-patterns.md', import.meta.url), 'utf8');
const [one, other] = [accountIdOf('issuer', 'one'), accountIdOf('issuer', 'other')];
const post = postIdOf(0, one);

/** A key of each entity; a new kind of key is missing here and does not compile. */
const examples: Record<Exclude<keyof typeof keys, `${string}artition`>, { pk: string; sk: string }> = {
  profile: keys.profile(one),
  counts: keys.counts(one),
  delivery: keys.delivery(one),
  post: keys.post(post),
  follows: keys.follows(one, other),
  follower: keys.follower(one, other),
  edit: keys.edit(post, 1),
  bin: keys.bin(post),
  photo: keys.photo(PhotoId.parse(post)),
  username: keys.username('alice'),
  feedReference: keys.feedReference(one, post),
  feedMerge: keys.feedMerge(one, other),
  idempotency: keys.idempotency(one, 'key'),
};

describe('the document of access patterns', () => {
  it.each(Object.entries(examples))('names the entity under the key of %s', (_, { pk, sk }) => {
    const kind = (text: string) => (text.includes('#') ? `${text.split('#')[0]}#<` : text);
    const rows = document.split('\n').filter((line) => line.includes(`| \`${kind(pk)}`));
    expect(rows.filter((line) => line.includes(`| \`${kind(sk)}`))).toHaveLength(1);
  });

  it('names every prefix that is queried', () => {
    for (const prefix of Object.values(sortPrefix)) expect(document).toContain(`\`${prefix}<`);
  });
});
