import { once } from '../../platform/once.ts';

// White space; what takes no room or is left out when shown (joiners, marks of direction, selectors, fillers); the blanks of
// braille and of music; marks without a letter to carry them. Made at first use, as property classes take long.
const nothingSeen = once(() => /^[\s\u2800\u{1D159}\p{Default_Ignorable_Code_Point}\p{M}]*$/u);

/** Whether a reader would see nothing of the text, as of an empty one. */
export const showsNothing = (text: string): boolean => nothingSeen().test(text);
