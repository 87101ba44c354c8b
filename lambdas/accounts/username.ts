/** Usernames: ASCII, unique after case folding, some reserved. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { holdsTo } from '../platform/schema-bounds.ts';

const SHAPE = /^[a-z0-9](?:[a-z0-9_.]*[a-z0-9])?$/;

// Only ASCII letters: `toLowerCase` would make an ordinary k of the Kelvin sign.
const foldCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A username in its folded form. Parsing folds case; errors name the rule that was broken. */
export const Username = z
  .string()
  .check(
    z.overwrite(foldCase),
    holdsTo(
      limits.usernameMaxLength,
      translatedCheck<string>((username) =>
        username.length < limits.usernameMinLength || username.length > limits.usernameMaxLength
          ? {
              en: `The username has ${username.length} characters; ${limits.usernameMinLength} to ${limits.usernameMaxLength} are allowed`,
              ar: `عدد أحرف اسم المستخدم ${username.length}، والمسموح به من ${limits.usernameMinLength} إلى ${limits.usernameMaxLength}`,
            }
          : undefined,
      ),
    ),
    translatedCheck<string>((username) =>
      SHAPE.test(username) && !username.includes('..')
        ? undefined
        : {
            en: 'A username can have letters a-z, digits, underscores and dots; it starts and ends with a letter or digit and has no two dots in a row',
            ar: 'يتكون اسم المستخدم من الحروف a-z والأرقام والشرطة السفلية والنقطة، ويبدأ بحرف أو رقم وينتهي بحرف أو رقم، دون نقطتين متتاليتين',
          },
    ),
  )
  .brand<'Username'>();
export type Username = z.infer<typeof Username>;

const RESERVED = new Set(
  (
    'about abuse account accounts admin administrator api app apps auth blog bot cdn config contact copyright ' +
    'dashboard dev developer developers docs download explore feed feeds follow followers following guest help home ' +
    'hashtag health info invite jobs legal login logout mail me media mention moderator news nobody notification ' +
    'notifications null official oauth owner photo photos post posts press privacy profile register report root rules ' +
    'safety search security settings share signin signout signup staff status store support suwar sysadmin system tag ' +
    'tags team terms test trust undefined upload user users username verified web webmaster www'
  ).split(' '),
);

/** Whether a folded username is kept for the service itself. */
export const isReserved = (username: string): boolean => RESERVED.has(username);
