/** What a notification says, as one sentence in the reader's language. */
import type { Language } from '../platform/problem.ts';
import type { NotificationType } from './notification-type.ts';
import { specOf } from './notification-type.ts';

/** Whom a sentence is about. */
export interface Who {
  /** Display names of those who are named. */
  readonly names: readonly string[];
  readonly othersCount: number;
  /** There may be more others than are counted. */
  readonly isMore: boolean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00C0-\u02AF\u0370-\u052F]/;

/** Isolates a name that runs against the sentence, so that neither disturbs the order of the other. */
const isolated = (name: string, language: Language): string => {
  const against = language === 'ar' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return against.test(name) ? `\u2068${name}\u2069` : name;
};

/** Other people, as Arabic counts them: one, two, three to ten, eleven to ninety-nine, and again within each hundred. */
export const othersInArabic = (count: number): string => {
  const rest = count % 100;
  if (count === 1) return 'شخص آخر';
  if (count === 2) return 'شخصين آخرين';
  if (rest >= 3 && rest <= 10) return `${count} أشخاص آخرين`;
  if (rest >= 11) return `${count} شخصًا آخر`;
  return `${count} شخص آخر`;
};

const othersInEnglish = (count: number): string => (count === 1 ? '1 other' : `${count} others`);

const whoInEnglish = ({ names, othersCount, isMore }: Who): string => {
  const [first = '', second] = names.map((name) => isolated(name, 'en'));
  if (othersCount === 0 && names.length < 2) return first;
  if (othersCount === 0 && names.length === 2) return `${first} and ${second}`;
  const others = othersCount + names.length - 1;
  return `${first} and ${isMore ? 'more than ' : ''}${othersInEnglish(others)}`;
};

const whoInArabic = ({ names, othersCount, isMore }: Who): string => {
  const [first = '', second] = names.map((name) => isolated(name, 'ar'));
  if (othersCount === 0 && names.length < 2) return first;
  if (othersCount === 0 && names.length === 2) return `${first} و${second}`;
  const others = othersCount + names.length - 1;
  return `${first} و${isMore ? 'أكثر من ' : ''}${othersInArabic(others)}`;
};

/** The sentence of a notification. */
export const sentenceOf = (
  language: Language,
  type: NotificationType,
  who: Who,
  isOfComment: boolean,
): string => {
  const { sentence: general, commentSentence = general } = specOf(type);
  const sentence = isOfComment ? commentSentence : general;
  // A function, as a name may contain what a replacement text would take for a pattern.
  return sentence[language].replace('{who}', () =>
    language === 'ar' ? whoInArabic(who) : whoInEnglish(who),
  );
};
