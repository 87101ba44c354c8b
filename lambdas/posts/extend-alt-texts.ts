/** Alt texts that lie apart: a chain of parts, of which for each photo the last one that has a text for it holds. */
import { rowBytes } from '../platform/row-bytes.ts';
import type { PartId, TextPart } from './post-parts.ts';

const MAX_PARTS = 4; // that a post's row names; more are joined

/** The texts of a chain on top of others. */
export const foldTexts = (
  base: ReadonlyMap<string, string>,
  chain: readonly TextPart[],
): ReadonlyMap<string, string> =>
  new Map(
    [...base, ...chain.flatMap(({ texts }) => Object.entries(texts))].filter(([, text]) => text !== ''),
  );

/** Those parts of a chain of which a text still holds. */
const liveParts = (chain: readonly TextPart[]): readonly TextPart[] =>
  chain.filter(({ texts }, place) => {
    const later = chain.slice(place + 1);
    return Object.keys(texts).some((name) => later.every((each) => !(name in each.texts)));
  });

/**
 * The chain that says what is wanted: as it is, and a part with what is new. A chain that got long is joined, its first part only where
 * that is smaller than what comes on top of it: so an edit writes little besides its own text, however often it comes.
 */
export const extendAltTexts = (
  base: ReadonlyMap<string, string>,
  chain: readonly TextPart[],
  wanted: ReadonlyMap<string, string>,
  newPart: () => PartId,
): { readonly chain: readonly TextPart[]; readonly added: readonly TextPart[] } => {
  const present = foldTexts(base, chain);
  const names = new Set([...present.keys(), ...wanted.keys()]);
  const changed = [...names].filter((name) => wanted.get(name) !== present.get(name));
  if (changed.length === 0) return { chain, added: [] };
  const texts = Object.fromEntries(changed.map((name) => [name, wanted.get(name) ?? '']));
  const extended = liveParts([...chain, { part: newPart(), texts }]);
  const last = extended.at(-1);
  const [first, ...others] = extended;
  if (first === undefined || last === undefined || extended.length <= MAX_PARTS)
    return { chain: extended, added: last === undefined ? [] : [last] };
  const onTop: Record<string, string> = Object.assign({}, ...others.map((each) => each.texts));
  const isFirstJoined = rowBytes(onTop) >= rowBytes(first.texts);
  const joined = { part: last.part, texts: isFirstJoined ? { ...first.texts, ...onTop } : onTop };
  return { chain: isFirstJoined ? [joined] : [first, joined], added: [joined] };
};
