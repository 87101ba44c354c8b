/** People among whom reposts travel. */
import type { TestTable } from '../../support/table.ts';
import type { World } from './feed-world.ts';
import { makeWorld } from './feed-world.ts';

let worlds = 0;

const names = ['reader', 'stranger', 'first', 'second', 'friend'] as const;
type People = Readonly<Record<(typeof names)[number], string>>;

/** A world in which the reader follows the first and the second reposter and a friend, and nobody follows the stranger. */
export const givenReposters = async (
  table: TestTable['table'],
  options: Partial<Parameters<typeof makeWorld>[0]> = {},
): Promise<{ readonly world: World; readonly people: People }> => {
  worlds += 1;
  const people = Object.fromEntries(names.map((name) => [name, `${name} ${worlds}`])) as People;
  const world = await makeWorld({ table, people: Object.values(people), ...options });
  for (const followed of [people.first, people.second, people.friend])
    await world.follow(people.reader, followed);
  await world.settle();
  return { world, people };
};
