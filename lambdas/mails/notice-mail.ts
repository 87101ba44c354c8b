/** The mails to somebody who sent a notice of illegal content: that it came, and what came of it. They hold no word of the notice itself. */
import type { Language, Translated } from '../platform/problem.ts';

export type NoticeOutcome = 'not_found' | 'action_taken' | 'no_violation';

/** What a decision did, in words that name nobody. */
export interface NoticeStatement {
  /** Name of the rule. */
  readonly rule: Translated;
  readonly ground: 'law' | 'terms';
  /** Whether software decided. */
  readonly automated: boolean;
}

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}

const receipt: Readonly<Record<Language, Words>> = {
  en: {
    subject: 'We have received your notice · {app}',
    lines: [
      'We have received your notice of illegal content. Its receipt is {id}.',
      'A person looks at it, and you get another mail when it is decided.',
      'If you did not send a notice, ignore this mail: somebody else gave your address.',
    ],
  },
  ar: {
    subject: 'تلقّينا إخطارك · {app}',
    lines: [
      'تلقّينا إخطارك بشأن محتوى غير قانوني. رقم الإيصال: {id}.',
      'سيراجعه شخص، وتصلك رسالة أخرى عند البت فيه.',
      'إن لم ترسل أي إخطار فتجاهل هذه الرسالة: لقد أدخل شخص آخر عنوانك.',
    ],
  },
};

const outcomes: Readonly<Record<NoticeOutcome, Translated>> = {
  action_taken: {
    en: 'We agree with you and have acted on what you told us of.',
    ar: 'قبلنا إخطارك واتخذنا إجراءً بشأن ما أبلغتنا عنه.',
  },
  no_violation: {
    en: 'We looked at what you told us of and found nothing that is against the law or our rules, so it stays as it is.',
    ar: 'راجعنا ما أبلغتنا عنه ولم نجد فيه ما يخالف القانون أو قواعدنا، فبقي على حاله.',
  },
  not_found: {
    en: 'Nothing that we know is at the address that you gave, or it is there no more.',
    ar: 'لا شيء معروف لدينا في العنوان الذي أرسلته، أو لم يعد موجودًا.',
  },
};

const grounds: Readonly<Record<NoticeStatement['ground'], Translated>> = {
  law: { en: 'It is against the law: {rule}.', ar: 'فيه مخالفة للقانون: {rule}.' },
  terms: { en: 'It is against our rules: {rule}.', ar: 'فيه مخالفة لقواعدنا: {rule}.' },
};

const byWhom: Translated = { en: 'A person decided this.', ar: 'اتخذ هذا القرار شخص.' };
const bySoftware: Translated = { en: 'Software decided this.', ar: 'اتُّخذ هذا القرار آليًا.' };
const redress: Translated = {
  en: 'If you do not agree, you can send another notice that says why, turn to a certified body for out-of-court dispute settlement, or go to court.',
  ar: 'إن كنت لا توافق على ذلك فيمكنك إرسال إخطار آخر تبيّن فيه السبب، أو اللجوء إلى هيئة معتمدة لتسوية النزاعات خارج المحكمة، أو إلى القضاء.',
};
const about: Translated = { en: 'About your notice {id}:', ar: 'بشأن إخطارك {id}:' };
const outcomeSubject: Translated = {
  en: 'What came of your notice · {app}',
  ar: 'نتيجة إخطارك · {app}',
};

interface Filling {
  readonly noticeId: string;
  readonly appName: string;
  readonly language: Language;
}

const filled = ({ subject, lines }: Words, { noticeId, appName }: Filling) => {
  const fill = (text: string) => text.replaceAll('{id}', () => noticeId).replaceAll('{app}', () => appName);
  return { subject: fill(subject), text: `${lines.map(fill).join('\n\n')}\n` };
};

/** Subject and text of the mail that confirms a notice. */
export const receiptMail = (filling: Filling) => filled(receipt[filling.language], filling);

/** Subject and text of the mail that tells the outcome of a notice, with the reasons where something was done. */
export const outcomeMail = (
  outcome: NoticeOutcome,
  statements: readonly NoticeStatement[],
  filling: Filling,
) => {
  const { language } = filling;
  const reasons = statements.map(({ ground, rule }) =>
    grounds[ground][language].replace('{rule}', () => rule[language]),
  );
  const isAutomated = statements.some(({ automated }) => automated);
  const lines = [
    about[language],
    outcomes[outcome][language],
    ...new Set(reasons),
    ...(outcome === 'not_found' ? [] : [(isAutomated ? bySoftware : byWhom)[language]]),
    redress[language],
  ];
  return filled({ subject: outcomeSubject[language], lines }, filling);
};
