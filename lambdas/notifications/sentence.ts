/** What a notification says, as one sentence in the reader's language. */
import type { Language, Translated } from '../platform/problem.ts';
import type { NotificationType } from './notification.ts';

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

/** `{who}` stands for the people. The Arabic sentences do without verbs that would have to know whether these are men or women. */
const sentences = {
  follow: { en: '{who} followed you', ar: 'تمت متابعتك من قبل {who}' },
  follow_request: { en: '{who} asked to follow you', ar: 'طلب متابعة من {who}' },
  follow_accepted: { en: '{who} accepted your follow request', ar: 'تم قبول طلبك لمتابعة {who}' },
  like: { en: '{who} liked your post', ar: 'نال منشورك إعجاب {who}' },
  comment_like: { en: '{who} liked your comment', ar: 'نال تعليقك إعجاب {who}' },
  comment: { en: '{who} commented on your post', ar: 'تعليق من {who} على منشورك' },
  comment_pending: {
    en: '{who} commented on your post; the comment waits for your approval',
    ar: 'تعليق من {who} على منشورك بانتظار موافقتك',
  },
  reply: { en: '{who} replied to your comment', ar: 'رد من {who} على تعليقك' },
  mention: { en: '{who} mentioned you in a post', ar: 'تمت الإشارة إليك في منشور من قبل {who}' },
  tag: { en: '{who} tagged you in a photo', ar: 'تم وسمك في صورة من قبل {who}' },
  co_author_invitation: {
    en: '{who} invited you to be a co-author of a post',
    ar: 'دعوة من {who} للمشاركة في تأليف منشور',
  },
  co_author_accepted: {
    en: '{who} agreed to be a co-author of your post',
    ar: 'تمت الموافقة على المشاركة في تأليف منشورك من قبل {who}',
  },
  post_published: { en: 'Your post is published', ar: 'نُشر منشورك' },
  post_held: { en: 'Your post is held and not published yet', ar: 'منشورك معلّق ولم يُنشر بعد' },
  scheduled_post_failed: {
    en: 'Your scheduled post could not be published',
    ar: 'تعذّر نشر منشورك المجدول',
  },
  decision: {
    en: 'There is a decision about your account or content',
    ar: 'صدر قرار بشأن حسابك أو محتواك',
  },
} as const satisfies Record<NotificationType, Translated>;

const mentionInComment: Translated = {
  en: '{who} mentioned you in a comment',
  ar: 'تمت الإشارة إليك في تعليق من قبل {who}',
};

/** The sentence of a notification. */
export const sentenceOf = (
  language: Language,
  type: NotificationType,
  who: Who,
  isOfComment: boolean,
): string => {
  const sentence: Translated = type === 'mention' && isOfComment ? mentionInComment : sentences[type];
  // A function, as a name may contain what a replacement text would take for a pattern.
  return sentence[language].replace('{who}', () =>
    language === 'ar' ? whoInArabic(who) : whoInEnglish(who),
  );
};
