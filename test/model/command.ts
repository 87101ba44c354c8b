/** What a command of the model is made of: what the product must answer, and what it changes. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { System } from './system.ts';
import type { ModelPost, Name, Visibility, World } from './world.ts';

/** Those who act. */
export const names = ['ann', 'ben', 'cyn', 'dan'] as const;

export type Command = fc.AsyncCommand<World, System>;
export type Status = number | readonly number[];

/** How often each kind of command was carried out: a model test that does nothing proves nothing. */
export const executed = new Map<string, number>();

/** The world of a run is plain data that the commands change in place. */
export const command = (
  title: string,
  isPossible: (world: Readonly<World>) => boolean,
  run: (world: World, system: System) => Promise<void>,
): Command => ({
  check: isPossible,
  run: async (world, system) => {
    const kind = title.replaceAll(/\b(?:ann|ben|cyn|dan)\b|\d+/g, '…');
    executed.set(kind, (executed.get(kind) ?? 0) + 1);
    await run(world, system);
  },
  toString: () => title,
});

export const always = (): boolean => true;

export const expectStatus = (what: string, status: number, expected: Status): void => {
  expect([expected].flat().includes(status), `${what} answered ${status}, expected ${String(expected)}`).toBe(
    true,
  );
};

export const name = fc.constantFrom(...names);
export const pair = fc.tuple(name, name).filter(([one, other]) => one !== other);
export const visibility = fc.constantFrom<Visibility>(
  'public',
  'public',
  'unlisted',
  'followers',
  'audience',
  'private',
);
export const number = fc.nat(1_000);

export const at = <Item>(items: readonly Item[], chosen: number): Item | undefined =>
  items[chosen % items.length];

export const visibilityBody = (system: System, author: Name, chosen: Visibility) =>
  chosen === 'audience'
    ? { visibility: chosen, audienceId: system.audienceOf(author) }
    : { visibility: chosen };

export const usernameOf = (system: System, who: Name): string => system.personOf(who).username;

/** A command on one of the posts there are, by somebody. */
export const onPost = (
  title: string,
  isPossible: (world: World, by: Name, post: ModelPost) => boolean,
  run: (world: World, system: System, by: Name, post: ModelPost) => Promise<void>,
): fc.Arbitrary<Command> =>
  fc.tuple(name, number).map(([by, chosen]) =>
    command(
      `${by} ${title} post ${chosen}`,
      (world) => {
        const post = at(world.posts, chosen);
        return post !== undefined && isPossible(world, by, post);
      },
      async (world, system) => {
        const post = at(world.posts, chosen);
        if (post !== undefined) await run(world, system, by, post);
      },
    ),
  );

export const isOwn = (_: World, by: Name, post: ModelPost): boolean => post.author === by;
export const everything = (): boolean => true;

export const expectSeen = (what: string, status: number, isSeen: boolean): void =>
  expectStatus(what, status, isSeen ? [200, 201, 204] : 404);

/** Reactions to a post in the bin are its author's alone, who has better things to do: they are left out. */
export const isAlive = (_: World, __: Name, post: ModelPost): boolean => !post.isDeleted;
