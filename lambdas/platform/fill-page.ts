const MAX_ROUNDS = 5; // reads that one page may take to find enough to show
/** The most that one answer may hold: a Lambda answers at most 6 MB, encoded once more as JSON. */
export const MAX_ANSWER_BYTES = 4_500_000;

/** Some items of a list with where it goes on behind them; no `next` at the end. */
export interface Slice<Item, Position> {
  readonly items: readonly Item[];
  readonly next?: Position;
}

/**
 * Fills a page from a list of which not everything is shown: reads on while the page is short, at most five times, and ends it
 * before the answer grows too large. The page may be short, even empty, and yet have a `next`.
 */
export const fillPage = async <Item, Position>(page: {
  readonly limit: number;
  readonly from: Position | undefined;
  readonly read: (limit: number, from: Position | undefined) => Promise<Slice<Item, Position>>;
  readonly isShown: (item: Item) => boolean;
  readonly positionOf: (item: Item) => Position;
  /** Bytes that an item takes of the answer. */
  readonly bytesOf: (item: Item) => number;
  /** Bytes of the answer that are taken already. @default 0 */
  readonly bytesBefore?: number;
}): Promise<Slice<Item, Position>> => {
  const items: Item[] = [];
  let bytes = page.bytesBefore ?? 0;
  let from = page.from;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const slice = await page.read(page.limit, from);
    for (const item of slice.items) {
      if (!page.isShown(item)) continue;
      const last = items.at(-1);
      bytes += page.bytesOf(item);
      const isFull = items.length === page.limit || bytes > MAX_ANSWER_BYTES;
      if (isFull && last !== undefined) return { items, next: page.positionOf(last) };
      items.push(item);
    }
    if (slice.next === undefined) return { items };
    from = slice.next;
    if (items.length === page.limit) break;
  }
  return { items, ...(from !== undefined && { next: from }) };
};
