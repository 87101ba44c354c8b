/**
 * The rules that decisions rest on and that reports are about: areas, each with its rules, in both languages. Reasons of reports
 * (`reports/reasons.ts`), lists of known pictures and the moderation policy name them by their ids. Ids stand in stored rows: a rule that is given up keeps its
 * entry.
 */
import * as z from 'zod/mini';
import type { Translated } from '../platform/problem.ts';

/** A rule as it is told: its name, and what it forbids. */
export interface Rule {
  readonly title: Translated;
  readonly text: Translated;
}

/** An area of rules: the first of the two levels in which reasons are chosen. */
export interface RuleArea {
  readonly title: Translated;
  readonly rules: Readonly<Record<string, Rule>>;
}

const rule = (
  en: readonly [title: string, text: string],
  ar: readonly [title: string, text: string],
): Rule => ({ title: { en: en[0], ar: ar[0] }, text: { en: en[1], ar: ar[1] } });

export const ruleAreas = {
  minors: {
    title: { en: 'Safety of children', ar: 'سلامة الأطفال' },
    rules: {
      child_abuse: rule(
        [
          'Sexual abuse of children',
          'Whatever sexualises children, shows or encourages their abuse, is forbidden without exception.',
        ],
        [
          'الاعتداء الجنسي على الأطفال',
          'يُحظر بلا استثناء كل ما يضفي طابعًا جنسيًا على الأطفال أو يُظهر الاعتداء عليهم أو يشجّع عليه.',
        ],
      ),
      underage: rule(
        ['Too young for an account', 'Nobody may have an account who is younger than the terms allow.'],
        ['صغر السن', 'لا يجوز لمن لم يبلغ السن المحددة في الشروط أن يكون له حساب.'],
      ),
    },
  },
  sexual: {
    title: { en: 'Nudity and sexual content', ar: 'العري والمحتوى الجنسي' },
    rules: {
      explicit: rule(
        ['Explicit sexual content', 'Pictures of sexual acts and of exposed genitals are not allowed.'],
        ['محتوى جنسي صريح', 'لا يُسمح بصور الأفعال الجنسية ولا بصور الأعضاء التناسلية المكشوفة.'],
      ),
      nudity: rule(
        [
          'Nudity',
          'Pictures that show nudity are shown behind a screen, so that everybody chooses whether to see them.',
        ],
        ['العري', 'تُعرض الصور التي تُظهر عريًا خلف ستار، ليختار كل شخص إن كان يريد رؤيتها.'],
      ),
      intimate_without_consent: rule(
        [
          'Intimate pictures without consent',
          'Intimate pictures of somebody who has not agreed to their being shown are not allowed.',
        ],
        ['صور حميمة من دون موافقة', 'لا يُسمح بصور حميمة لشخص لم يوافق على عرضها.'],
      ),
      solicitation: rule(
        ['Sexual solicitation', 'Offering or asking for sexual services is not allowed.'],
        ['العروض الجنسية', 'لا يُسمح بعرض خدمات جنسية ولا بطلبها.'],
      ),
    },
  },
  violence: {
    title: { en: 'Violence', ar: 'العنف' },
    rules: {
      graphic_violence: rule(
        [
          'Graphic violence',
          'Pictures of severe injuries, of cruelty or of dead people are not allowed, or shown behind a screen where they inform.',
        ],
        ['عنف مفزع', 'لا يُسمح بصور الإصابات البالغة أو القسوة أو الموتى، وقد تُعرض خلف ستار إن كانت للإخبار.'],
      ),
      disturbing: rule(
        ['Disturbing pictures', 'Pictures that many find hard to look at are shown behind a screen.'],
        ['صور مزعجة', 'تُعرض خلف ستار الصور التي يصعب على كثيرين النظر إليها.'],
      ),
      threats: rule(
        ['Threats and calls for violence', 'Threatening somebody or calling for violence is not allowed.'],
        ['التهديد والدعوة إلى العنف', 'لا يُسمح بتهديد أحد ولا بالدعوة إلى العنف.'],
      ),
      terrorism: rule(
        [
          'Terrorism and violent groups',
          'Praising or supporting violent groups and their deeds is not allowed.',
        ],
        ['الإرهاب والجماعات العنيفة', 'لا يُسمح بتمجيد الجماعات العنيفة وأفعالها ولا بدعمها.'],
      ),
      weapons: rule(
        ['Weapons', 'Selling weapons is not allowed; pictures of weapons may be shown behind a screen.'],
        ['الأسلحة', 'لا يُسمح ببيع الأسلحة، وقد تُعرض صورها خلف ستار.'],
      ),
      cruelty_to_animals: rule(
        ['Cruelty to animals', 'Pictures that show animals being tormented are not allowed.'],
        ['القسوة على الحيوانات', 'لا يُسمح بصور تُظهر تعذيب الحيوانات.'],
      ),
    },
  },
  hate: {
    title: { en: 'Hate and harassment', ar: 'الكراهية والمضايقة' },
    rules: {
      hate_speech: rule(
        [
          'Hate',
          'Attacking people for their origin, religion, sex, disability or whatever else they did not choose is not allowed; neither are symbols of hate.',
        ],
        [
          'الكراهية',
          'لا يُسمح بمهاجمة الناس بسبب أصلهم أو دينهم أو جنسهم أو إعاقتهم أو غير ذلك مما لم يختاروه، ولا برموز الكراهية.',
        ],
      ),
      harassment: rule(
        ['Harassment', 'Humiliating, stalking or ganging up on somebody is not allowed.'],
        ['المضايقة', 'لا يُسمح بإهانة أحد أو ملاحقته أو التكالب عليه.'],
      ),
      privacy: rule(
        [
          "Somebody's privacy",
          'Showing private data of others, or pictures in which they could expect to be alone, is not allowed.',
        ],
        ['خصوصية الآخرين', 'لا يُسمح بعرض بيانات الآخرين الخاصة ولا صورهم في مواضع يُفترض فيها أنهم في خلوة.'],
      ),
    },
  },
  wellbeing: {
    title: { en: 'Self-harm and dangerous acts', ar: 'إيذاء النفس والأفعال الخطرة' },
    rules: {
      self_harm: rule(
        [
          'Suicide and self-harm',
          'Showing self-harm or encouraging it, or disordered eating, is not allowed.',
        ],
        ['الانتحار وإيذاء النفس', 'لا يُسمح بإظهار إيذاء النفس أو اضطرابات الأكل ولا بالتشجيع عليهما.'],
      ),
      dangerous_acts: rule(
        ['Dangerous acts', 'Encouraging acts in which people are likely to get hurt is not allowed.'],
        ['أفعال خطرة', 'لا يُسمح بالتشجيع على أفعال يُرجّح أن تؤذي الناس.'],
      ),
    },
  },
  goods: {
    title: { en: 'Forbidden goods and substances', ar: 'سلع ومواد محظورة' },
    rules: {
      drugs: rule(
        [
          'Drugs',
          'Selling drugs is not allowed; pictures of drugs and tobacco may be shown behind a screen.',
        ],
        ['المخدرات', 'لا يُسمح ببيع المخدرات، وقد تُعرض صورها وصور التبغ خلف ستار.'],
      ),
      illegal_goods: rule(
        ['Illegal goods and services', 'Offering what the law forbids to sell is not allowed.'],
        ['سلع وخدمات غير مشروعة', 'لا يُسمح بعرض ما يحظر القانون بيعه.'],
      ),
    },
  },
  deception: {
    title: { en: 'Spam and deception', ar: 'الإزعاج والخداع' },
    rules: {
      spam: rule(
        [
          'Spam',
          'Repeating the same many times, and collecting followers or likes by artificial means, is not allowed.',
        ],
        ['الإزعاج', 'لا يُسمح بتكرار الشيء نفسه مرات كثيرة ولا بجمع المتابعين أو الإعجابات بوسائل مصطنعة.'],
      ),
      scam: rule(
        ['Fraud', 'Deceiving people to get at their money or their data is not allowed.'],
        ['الاحتيال', 'لا يُسمح بخداع الناس للوصول إلى أموالهم أو بياناتهم.'],
      ),
      impersonation: rule(
        ['Pretending to be somebody else', 'Pretending to be another person or organisation is not allowed.'],
        ['انتحال الشخصية', 'لا يُسمح بانتحال شخصية فرد آخر أو جهة أخرى.'],
      ),
      false_information: rule(
        ['Harmful false information', 'False information that is likely to harm people is not allowed.'],
        ['معلومات كاذبة ضارة', 'لا يُسمح بمعلومات كاذبة يُرجّح أن تضر بالناس.'],
      ),
    },
  },
  rights: {
    title: { en: 'Rights of others and the law', ar: 'حقوق الآخرين والقانون' },
    rules: {
      copyright: rule(
        ['Copyright', 'Showing the work of others without being allowed to is not allowed.'],
        ['حقوق المؤلف', 'لا يُسمح بعرض أعمال الآخرين من دون إذن.'],
      ),
      trademark: rule(
        ['Trademarks', 'Using the marks of others so that people are misled is not allowed.'],
        ['العلامات التجارية', 'لا يُسمح باستعمال علامات الآخرين بما يضلل الناس.'],
      ),
      defamation: rule(
        ['Defamation', 'False claims that damage the reputation of somebody are not allowed.'],
        ['التشهير', 'لا يُسمح بادعاءات كاذبة تضر بسمعة أحد.'],
      ),
      illegal: rule(
        ['Forbidden by law', 'The law forbids it where it applies; the facts say which law that is.'],
        ['محظور بالقانون', 'يحظره القانون الساري، وتبيّن الوقائع أي قانون هو.'],
      ),
      evasion: rule(
        ['Evading decisions', 'Going on by another account what a decision has ended is not allowed.'],
        ['الالتفاف على القرارات', 'لا يُسمح بمواصلة ما أنهاه قرار عبر حساب آخر.'],
      ),
    },
  },
  other: {
    title: { en: 'Something else', ar: 'سبب آخر' },
    rules: {
      offensive_gestures: rule(
        ['Rude gestures', 'Pictures of rude gestures are shown behind a screen.'],
        ['إيماءات مسيئة', 'تُعرض صور الإيماءات المسيئة خلف ستار.'],
      ),
      unclear: rule(
        ['Could not be told by software', 'A person has to look at what software could not place.'],
        ['لم يتبيّن للبرنامج', 'ما لم يستطع البرنامج تصنيفه يحتاج إلى نظر شخص.'],
      ),
      other: rule(
        [
          'Against the guidelines in another way',
          'The facts say what of the guidelines was broken, and how.',
        ],
        ['مخالفة أخرى للإرشادات', 'تبيّن الوقائع أي الإرشادات خولفت وكيف.'],
      ),
    },
  },
} as const satisfies Readonly<Record<string, RuleArea>>;

export type RuleAreaId = keyof typeof ruleAreas;
type RulesIn<Area extends RuleAreaId> = Area extends RuleAreaId
  ? keyof (typeof ruleAreas)[Area]['rules']
  : never;
export type RuleId = RulesIn<RuleAreaId>;

const all: readonly (readonly [string, Rule])[] = Object.values(ruleAreas).flatMap((area) =>
  Object.entries<Rule>(area.rules),
);
const byId: ReadonlyMap<string, Rule> = new Map(all);

const isRule = (id: unknown): id is RuleId => typeof id === 'string' && byId.has(id);

/** The id of a rule that there is. */
export const RuleId = z.enum([...byId.keys()].filter(isRule));

/** What a rule says. */
export const ruleOf = (id: RuleId): Rule => {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no rule ${id}`);
  return found;
};

const isArea = (id: string): id is RuleAreaId => id in ruleAreas;

/** The areas, in the order in which they are told. */
export const ruleAreaIds: readonly RuleAreaId[] = Object.keys(ruleAreas).filter(isArea);

/** The area that a rule belongs to. */
export const areaOfRule = (id: RuleId): RuleAreaId => {
  const found = ruleAreaIds.find((area) => id in ruleAreas[area].rules);
  if (found === undefined) throw new Error(`There is no rule ${id}`);
  return found;
};
