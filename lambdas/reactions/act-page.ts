import type { ActId } from '../kernel/ids.ts';

/** Some entries of a list, the latest first; `next` is the one behind which it goes on. A page may be short, even empty, and yet have one. */
export interface ActPage<Item> {
  readonly items: readonly (Item & { readonly act: ActId })[];
  readonly next?: ActId;
}

/** Which entries: so many from behind one. */
export interface PagePart {
  readonly limit: number;
  readonly after: ActId | undefined;
  /** @default false */
  readonly consistent?: boolean;
}
