/** Which way a text runs, by the first letter that has a direction of its own: the rule P2 of Unicode's bidirectional algorithm (UAX #9). */

export type Direction = 'ltr' | 'rtl';

// By ranges, with pairs by their first half. Marks of direction count as letters do; digits, emoji and punctuation have none of their own.
const STRONG =
  /([\u0591-\u065F\u066A-\u06EF\u06FA-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B])|[A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02B8\u0370-\u0590\u0900-\u1FFF\u200E\u2C00-\u2DFF\u3005-\u3007\u3031-\uD801\uD804-\uD83B\uD840-\uDBFF\uF900-\uFB1C\uFF21-\uFFDC]/;

/** The direction of a text; undefined where no letter of it has one. */
export const directionOf = (text: string): Direction | undefined => {
  const found = STRONG.exec(text);
  if (found === null) return undefined;
  return found[1] === undefined ? 'ltr' : 'rtl';
};
