/** The items in their order, in pieces of at most `size`. */
export const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  );

/** Works on items in their order, at most `atOnce` of them at a time, the next ones when all of those are done; answers in their order. */
export const inParallel = async <Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const some of chunksOf(items, atOnce)) results.push(...(await Promise.all(some.map(work))));
  return results;
};
