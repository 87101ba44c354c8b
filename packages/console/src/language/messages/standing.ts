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
} as const satisfies Readonly<Record<string, Message>>;
