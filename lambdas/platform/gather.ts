/** Gathers what the changes of a batch ask for, so that a burst on one thing is one piece of work. */
import type { Work } from './changes.ts';

export interface Gathered<Item> {
  /** Says that the change at a position asks for something: `add` makes or extends what is gathered under the name. */
  add(name: string, position: number, add: (known: Item | undefined) => Item): void;
  /** One piece of work for each name, in the order in which the names came. */
  each(run: (item: Item) => Promise<unknown>): readonly Work[];
  /** One piece of work for all names together; none when nothing was gathered. */
  together(run: (items: readonly Item[]) => Promise<unknown>): readonly Work[];
}

/* @__NO_SIDE_EFFECTS__ */
export function gather<Item>(): Gathered<Item> {
  const gathered = new Map<string, { item: Item; readonly positions: number[] }>();
  return {
    add: (name, position, add) => {
      const known = gathered.get(name);
      const item = add(known?.item);
      if (known === undefined) gathered.set(name, { item, positions: [position] });
      else {
        known.item = item;
        known.positions.push(position);
      }
    },
    each: (run) =>
      [...gathered.values()].map(({ item, positions }) => ({
        positions,
        run: async () => void (await run(item)),
      })),
    together: (run) => {
      const all = [...gathered.values()];
      if (all.length === 0) return [];
      const positions = all.flatMap((each) => each.positions);
      return [{ positions, run: async () => void (await run(all.map(({ item }) => item))), parts: all }];
    },
  };
}

/** One piece of work for one change. */
export const workOf = (position: number, run: () => Promise<unknown>): Work => ({
  positions: [position],
  run: async () => void (await run()),
});
