/** Why something can be reported: two levels, as apps offer them. What is most urgent is looked at first. */
import * as z from 'zod/mini';
import type { Translated } from '../platform/problem.ts';

interface Reason {
  readonly title: Translated;
  /** 1 before all others, 5 behind them. */
  readonly priority: number;
}

interface Category {
  readonly title: Translated;
  readonly reasons: Readonly<Record<string, Reason>>;
}

const reason = (priority: number, en: string, ar: string): Reason => ({ priority, title: { en, ar } });

export const reasonCategories = {
  child_safety: {
    title: { en: 'The safety of a child', ar: 'سلامة طفل' },
    reasons: {
      child_abuse: reason(1, 'Sexual abuse or exploitation of a child', 'اعتداء جنسي على طفل أو استغلاله'),
      child_at_risk: reason(1, 'A child who is in danger', 'طفل معرّض للخطر'),
      under_age: reason(4, 'The account of a child', 'حساب يستخدمه طفل'),
    },
  },
  self_harm: {
    title: { en: 'Suicide or self-harm', ar: 'الانتحار أو إيذاء النفس' },
    reasons: {
      suicide: reason(1, 'Somebody who may harm themselves', 'شخص قد يؤذي نفسه'),
      self_harm: reason(2, 'Praise of self-harm or eating disorders', 'تمجيد إيذاء النفس أو اضطرابات الأكل'),
    },
  },
  violence: {
    title: { en: 'Violence', ar: 'العنف' },
    reasons: {
      threats: reason(1, 'Threats', 'تهديدات'),
      terrorism: reason(1, 'Terrorism or violent extremism', 'الإرهاب أو التطرف العنيف'),
      graphic_violence: reason(3, 'Graphic violence', 'مشاهد عنيفة'),
      animal_abuse: reason(3, 'Cruelty to animals', 'القسوة على الحيوانات'),
    },
  },
  sexual: {
    title: { en: 'Nudity or sexual content', ar: 'العري أو المحتوى الجنسي' },
    reasons: {
      intimate_without_consent: reason(1, 'Intimate pictures without consent', 'صور حميمة نُشرت دون موافقة'),
      nudity: reason(3, 'Nudity or sexual acts', 'عري أو أفعال جنسية'),
      solicitation: reason(3, 'Offers of sexual services', 'عرض خدمات جنسية'),
    },
  },
  harassment: {
    title: { en: 'Bullying or harassment', ar: 'التنمر أو المضايقة' },
    reasons: {
      bullying: reason(3, 'Bullying or insults', 'تنمّر أو إهانات'),
      sexual_harassment: reason(2, 'Sexual harassment', 'تحرش جنسي'),
      private_information: reason(2, 'Somebody’s private information', 'معلومات خاصة بشخص'),
    },
  },
  hate: {
    title: { en: 'Hate', ar: 'الكراهية' },
    reasons: {
      hate_speech: reason(2, 'Hate speech', 'خطاب كراهية'),
      hate_symbols: reason(3, 'Symbols of hate', 'رموز كراهية'),
    },
  },
  deception: {
    title: { en: 'Spam or deception', ar: 'محتوى مزعج أو خداع' },
    reasons: {
      scam: reason(3, 'A scam', 'احتيال'),
      impersonation: reason(3, 'Somebody poses as another', 'انتحال شخصية'),
      false_information: reason(4, 'False information', 'معلومات كاذبة'),
      spam: reason(5, 'Spam', 'محتوى مزعج'),
    },
  },
  goods: {
    title: { en: 'Forbidden goods', ar: 'سلع محظورة' },
    reasons: {
      drugs: reason(3, 'Drugs', 'مخدرات'),
      weapons: reason(3, 'Weapons', 'أسلحة'),
      other_goods: reason(4, 'Other forbidden goods', 'سلع محظورة أخرى'),
    },
  },
  rights: {
    title: { en: 'Rights of others', ar: 'حقوق الآخرين' },
    reasons: {
      copyright: reason(4, 'Copyright', 'حقوق النشر'),
      trademark: reason(4, 'A trademark', 'علامة تجارية'),
      likeness: reason(3, 'A picture of me', 'صورة تُظهرني'),
    },
  },
  other: {
    title: { en: 'Something else', ar: 'سبب آخر' },
    reasons: {
      illegal: reason(3, 'It is against the law', 'مخالف للقانون'),
      something_else: reason(5, 'Something else', 'سبب آخر'),
    },
  },
} as const satisfies Readonly<Record<string, Category>>;

type Categories = typeof reasonCategories;
type ReasonIn<Name extends keyof Categories> = keyof Categories[Name]['reasons'] & string;
export type ReportReason = { [Name in keyof Categories]: ReasonIn<Name> }[keyof Categories];

const reasonsOf: Readonly<Record<string, Reason>> = Object.fromEntries(
  Object.values<Category>(reasonCategories).flatMap(({ reasons }) => Object.entries(reasons)),
);

const names: readonly string[] = Object.keys(reasonsOf);
const isReason = (name: string): name is ReportReason => names.includes(name);

/** The reasons by name. */
export const ReportReason = z.enum(names.filter(isReason));

/** How urgent a reason is: 1 before all others. */
export const priorityOf = (name: ReportReason): number => reasonsOf[name]?.priority ?? 5;

/** The one reason for which nobody who sends a notice need give a name. */
export const NAMELESS_REASON: ReportReason = 'child_abuse';
