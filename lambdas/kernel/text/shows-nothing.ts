/** Texts in which a reader would see nothing at all. */
import { once } from '../../platform/once.ts';
import { translatedCheck } from './translated-issue.ts';
import { userText } from './user-text.ts';

// White space; what takes no room or is left out when shown (joiners, marks of direction, selectors, fillers); the blanks of
// braille and of music; marks without a letter to carry them. Made at first use, as property classes take long.
const nothingSeen = once(() => /^[\s\u2800\u{1D159}\p{Default_Ignorable_Code_Point}\p{M}]*$/u);

/** Whether a reader would see nothing of the text, as of an empty one. */
export const showsNothing = (text: string): boolean => nothingSeen().test(text);

/** A {@link userText} of which something can be seen; `mayBeEmpty` admits the empty text besides. */
export const visibleText = (
  name: { readonly en: string; readonly ar: string },
  graphemes: number,
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
) => {
  const least = mayBeEmpty ? 0 : 1;
  return userText(name, graphemes).check(
    translatedCheck<string>((text) =>
      showsNothing(text) && !(mayBeEmpty && text === '')
        ? {
            en: `The ${name.en} has no visible characters; ${least} to ${graphemes} characters are allowed`,
            ar: `لا حرف مرئيًا في ${name.ar}؛ عدد الأحرف المسموح به من ${least} إلى ${graphemes}`,
          }
        : undefined,
    ),
  );
};
