/** Where a run begins: some follow each other, have posted and reposted; so that what is done then does something. */
import fc from 'fast-check';
import { postAs } from './acts-on-posts.ts';
import { at, expectStatus, name, number, pair, usernameOf } from './command.ts';
import type { System } from './system.ts';
import { type Name, react, type World } from './world.ts';

interface Beginning {
  /** The first follows the second. */
  readonly follows: readonly (readonly [Name, Name])[];
  readonly posts: readonly Name[];
  /** Who, and which post. */
  readonly reposts: readonly (readonly [Name, number])[];
}

export const anyBeginning: fc.Arbitrary<Beginning> = fc.record({
  follows: fc.uniqueArray(pair, { maxLength: 6, selector: String }),
  posts: fc.array(name, { maxLength: 3 }),
  reposts: fc.array(fc.tuple(name, number), { maxLength: 4 }),
});

export const begin = async (
  world: World,
  system: System,
  { follows, posts, reposts }: Beginning,
): Promise<void> => {
  for (const [one, other] of follows) {
    const path = `/v1/accounts/${usernameOf(system, other)}/follow`;
    expectStatus('a follow', (await system.ask(one, 'PUT', path)).status, 200);
    world.follows.add(`${one} ${other}`);
  }
  for (const author of posts) await postAs(world, system, author);
  for (const [by, chosen] of reposts) {
    const post = at(world.posts, chosen);
    if (post === undefined || post.author === by) continue;
    expectStatus('a repost', (await system.ask(by, 'PUT', `/v1/posts/${post.postId}/repost`)).status, 200);
    react(world, 'reposted', by, post);
  }
};
