/** Words by which a person's data are found wherever they lie: another for each way by which something gets in. */
import { randomUUID } from 'node:crypto';

export interface Canaries {
  /** What all of them begin with: small letters and digits, also where they are words of a longer text. */
  readonly mark: string;
  /** Those that were said so far, by their ways. */
  readonly said: ReadonlyMap<string, string>;
  /** The word of a way, which is noted as said. */
  readonly say: (way: string) => string;
}

/** @param kind small letters that begin them all */
export const makeCanaries = (kind: string): Canaries => {
  const mark = `${kind}${randomUUID().slice(0, 8)}`;
  const said = new Map<string, string>();
  const say = (way: string): string => {
    const word = `${mark}${way}0`; // none begins another
    said.set(way, word);
    return word;
  };
  return { mark, said, say };
};
