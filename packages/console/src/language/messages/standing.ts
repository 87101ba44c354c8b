/** What the pages of one's own standing and of transparency say. */
import type { Message } from '../messages.ts';

export const standingMessages = {
  'standing.about': {
    en: 'How your account stands, as it is shown to you in apps.',
    ar: 'وضع حسابك كما يُعرض عليك في التطبيقات.',
  },
  'standing.strikes': { en: 'Count against you', ar: 'يُحتسب عليك' },
  'standing.limits': { en: 'Limited now', ar: 'المقيَّد الآن' },
  'standing.decisions': { en: 'Decisions', ar: 'القرارات' },
  'standing.good': { en: 'Nothing was decided about you.', ar: 'لم يُتخذ أي قرار بشأنك.' },
  'standing.appeal': { en: 'Appeal', ar: 'اعتراض' },
  'standing.appealText': { en: 'Why it should be reversed', ar: 'لماذا ينبغي إلغاؤه' },
  'standing.until': { en: 'until {when}', ar: 'حتى {when}' },
  'standing.redress': { en: 'How it can be contested', ar: 'كيف يمكن الطعن فيه' },
  'transparency.about': {
    en: 'What was decided, by quarter. The same numbers are public.',
    ar: 'القرارات بحسب الربع. والأرقام نفسها منشورة للعموم.',
  },
  'transparency.quarter': { en: 'Quarter', ar: 'الربع' },
  'transparency.goesOn': { en: 'not over yet', ar: 'لم ينتهِ بعد' },
  'transparency.decisions': { en: 'Decisions', ar: 'القرارات' },
  'transparency.appealed': { en: 'Appealed', ar: 'اعتُرض عليه' },
  'transparency.overturned': { en: 'Overturned', ar: 'أُلغي بعد الاعتراض' },
  'transparency.byRule': { en: 'Decisions by rule', ar: 'القرارات بحسب القاعدة' },
  'transparency.byLanguage': { en: 'Decisions by language of the text', ar: 'القرارات بحسب لغة النص' },
  'transparency.language': { en: 'Language', ar: 'اللغة' },
  'transparency.noLanguage': { en: 'no text, or not known', ar: 'بلا نص، أو غير معروفة' },
  'transparency.received': { en: 'Reports and notices by reason', ar: 'البلاغات والإشعارات بحسب السبب' },
  'transparency.waits': { en: 'How long it took to decide', ar: 'المدة حتى صدور القرار' },
  'transparency.count': { en: 'Number', ar: 'العدد' },
  'transparency.median': { en: 'Median', ar: 'الوسيط' },
  'transparency.nothing': { en: 'Nothing in this quarter.', ar: 'لا شيء في هذا الربع.' },
} as const satisfies Readonly<Record<string, Message>>;
