/** What the queue of the demo holds: who put what there, who reported it why, and what came of it. */
import type { Schemas } from '@suwar/client';
import type { DemoPerson } from './enter.ts';
import type { StaffName } from './staff-people.ts';

type Reason = Schemas['NewReport']['reason'];
type Decision = Schemas['ReviewDecision'];

const person = (name: string, displayName: string, bio = ''): DemoPerson => ({
  username: `${name}.demo`,
  displayName,
  email: `${name}@demo.example`,
  bio,
});

export const queuePeople = {
  ayman: person('ayman', 'أيمن', 'صور الشوارع والأسواق'),
  dalia: person('dalia', 'داليا'),
  murad: person('murad', 'مراد'),
  hala: person('hala', 'هالة', 'Cheap followers, write to me'),
  otto: person('otto', 'Otto'),
  sabine: person('sabine', 'Sabine', 'The official account of Sabine'),
  karla: person('karla', 'Karla'),
  nils: person('nils', 'Nils'),
} as const satisfies Readonly<Record<string, DemoPerson>>;
export type QueuePerson = keyof typeof queuePeople;

export interface DemoReport {
  readonly by: QueuePerson;
  readonly reason: Reason;
  readonly text?: string;
}

/** What staff decide, and about which of what they decide the person appeals. */
export interface DemoDecision {
  readonly by: StaffName;
  /** Days until actions that have an end come to it. */
  readonly days?: number;
  readonly actions: Decision['actions'];
  readonly statement: NonNullable<Decision['statement']>;
  readonly appeal?: string;
  /** What another answers to the appeal; without it the appeal waits. */
  readonly answer?: Omit<Schemas['AppealAnswer'], 'decisionId'> & { readonly by: StaffName };
}

/** What came of a case. */
export interface DemoOutcome {
  readonly note?: { readonly by: StaffName; readonly text: string };
  readonly escalated?: { readonly by: StaffName; readonly note: string };
  readonly decision?: DemoDecision;
  readonly claimedBy?: StaffName;
  /** Closed together with others, as no violation. */
  readonly closedBy?: StaffName;
}

export interface DemoCase extends DemoOutcome {
  readonly name: string;
  readonly author: QueuePerson;
  /** A comment stands under the post of another case; a photo is one that software could not judge. */
  readonly about:
    | { readonly kind: 'post'; readonly caption: string }
    | { readonly kind: 'photo'; readonly caption: string }
    | { readonly kind: 'comment'; readonly under: string; readonly text: string }
    | { readonly kind: 'account' };
  readonly reports: readonly DemoReport[];
  /** Decided when all else is done: it takes from people what they need for it. */
  readonly isLast?: true;
  /** What somebody without an account sends about the post. */
  readonly notice?: { readonly reason: Reason; readonly explanation: string; readonly from: string };
}

type Statement = DemoDecision['statement'];
const because = (rule: Statement['rule'], en: string, ar: string): Statement => ({
  rule,
  ground: 'terms',
  facts: { en, ar },
});

export const queueCases: readonly DemoCase[] = [
  {
    name: 'market',
    author: 'ayman',
    about: { kind: 'post', caption: 'سوق الجمعة قبل الزحام' },
    reports: [],
  },
  {
    name: 'waiting photo',
    author: 'ayman',
    about: { kind: 'photo', caption: 'على الشاطئ' },
    reports: [],
  },
  {
    name: 'released photo',
    author: 'dalia',
    about: { kind: 'photo', caption: 'A statue in the park' },
    reports: [],
    decision: {
      by: 'yusra',
      actions: [{ kind: 'release', on: 'subject' }],
      statement: because('nudity', 'It shows a statue.', 'تُظهر الصورة تمثالًا.'),
    },
  },
  {
    name: 'giveaway',
    author: 'murad',
    about: { kind: 'post', caption: 'Win a camera: send me your card number' },
    reports: [
      { by: 'dalia', reason: 'scam', text: 'He asked me for the code from my bank.' },
      { by: 'hala', reason: 'scam' },
      { by: 'ayman', reason: 'spam', text: 'نشر هذا تحت كل صورة' },
    ],
  },
  {
    name: 'insult',
    author: 'otto',
    about: { kind: 'comment', under: 'market', text: 'Nobody wants to see this. Leave.' },
    reports: [{ by: 'ayman', reason: 'bullying', text: 'يلاحقني منذ أسبوع' }],
    note: { by: 'yusra', text: 'Third report about him this week; look at the others first.' },
    claimedBy: 'yusra',
  },
  {
    name: 'threat',
    author: 'murad',
    about: { kind: 'comment', under: 'market', text: 'I know where you live' },
    reports: [{ by: 'dalia', reason: 'threats' }],
  },
  {
    name: 'impostor',
    author: 'sabine',
    about: { kind: 'account' },
    reports: [{ by: 'hala', reason: 'impersonation', text: 'This is not her.' }],
    escalated: {
      by: 'yusra',
      note: 'The real person wrote to us too; a senior should look at both accounts.',
    },
  },
  {
    name: 'poster',
    author: 'dalia',
    about: { kind: 'post', caption: 'Poster of the film night' },
    reports: [],
    notice: {
      reason: 'copyright',
      explanation: 'The poster is our work. Nobody asked us whether it may be shown.',
      from: 'Studio Lahn',
    },
  },
  {
    name: 'copied photo',
    author: 'dalia',
    about: { kind: 'post', caption: 'Harbour, long exposure' },
    reports: [{ by: 'ayman', reason: 'copyright', text: 'هذه صورتي' }],
    decision: {
      by: 'yusra',
      actions: [{ kind: 'remove', on: 'subject' }],
      statement: because(
        'copyright',
        'The photo is that of another account, which posted it earlier.',
        'الصورة لحساب آخر نشرها قبل ذلك.',
      ),
      appeal: 'I took it myself, on the same evening. I can send the raw file.',
    },
  },
  {
    name: 'wound',
    author: 'hala',
    about: { kind: 'post', caption: 'بعد الحادث' },
    reports: [{ by: 'otto', reason: 'graphic_violence' }],
    decision: {
      by: 'yusra',
      actions: [{ kind: 'screen', on: 'subject', reasons: ['disturbing'] }],
      statement: because('disturbing', 'It shows an open wound.', 'تُظهر الصورة جرحًا مفتوحًا.'),
      appeal: 'هذا طلاء من عرض مسرحي، وليس جرحًا.',
      answer: {
        by: 'idris',
        outcome: 'reversed',
        answer: { en: 'You are right: it is paint. We are sorry.', ar: 'أنت على حق: هذا طلاء. نعتذر إليك.' },
      },
    },
  },
  {
    name: 'rumour',
    author: 'murad',
    about: { kind: 'post', caption: 'They close the bridge tonight, share this!' },
    reports: [{ by: 'karla', reason: 'false_information' }],
    decision: {
      by: 'idris',
      actions: [{ kind: 'limit_reach', on: 'subject' }],
      statement: because('false_information', 'The bridge is open.', 'الجسر مفتوح.'),
      appeal: 'I only repeated what I heard.',
      answer: {
        by: 'yusra',
        outcome: 'upheld',
        answer: {
          en: 'What is passed on as true has to be true. It stays as it is.',
          ar: 'ما يُنقل على أنه صحيح يجب أن يكون صحيحًا. يبقى القرار كما هو.',
        },
      },
    },
  },
  {
    name: 'slur',
    author: 'otto',
    about: { kind: 'comment', under: 'market', text: 'You people should go back' },
    reports: [{ by: 'karla', reason: 'hate_speech' }],
    decision: {
      by: 'yusra',
      actions: [
        { kind: 'remove', on: 'subject' },
        { kind: 'warn', on: 'account' },
      ],
      statement: because(
        'hate_speech',
        'The comment tells people of an origin to leave.',
        'يطالب التعليق أناسًا من أصل معين بالرحيل.',
      ),
    },
  },
  {
    name: 'sunset',
    author: 'karla',
    about: { kind: 'post', caption: 'Sunset, no filter' },
    reports: [{ by: 'otto', reason: 'other', text: 'Boring' }],
    closedBy: 'yusra',
  },
  {
    name: 'breakfast',
    author: 'nils',
    about: { kind: 'post', caption: 'Breakfast at the station' },
    reports: [{ by: 'otto', reason: 'other', text: 'Boring too' }],
    closedBy: 'yusra',
  },
  {
    name: 'advertising bio',
    author: 'hala',
    about: { kind: 'account' },
    reports: [{ by: 'nils', reason: 'spam' }],
    decision: {
      by: 'idris',
      actions: [{ kind: 'clear', on: 'subject', field: 'bio' }],
      statement: because('spam', 'The profile sells followers.', 'يبيع الملف الشخصي متابعين.'),
    },
  },
  {
    name: 'heckler',
    isLast: true,
    author: 'otto',
    about: { kind: 'account' },
    reports: [{ by: 'ayman', reason: 'bullying', text: 'تعليقات مهينة كل يوم' }],
    decision: {
      by: 'idris',
      days: 7,
      actions: [{ kind: 'limit_interactions', on: 'subject' }],
      statement: because(
        'harassment',
        'The account writes insulting comments under the posts of one person, day after day.',
        'يكتب الحساب تعليقات مهينة تحت منشورات شخص واحد يومًا بعد يوم.',
      ),
    },
  },
  {
    name: 'spammer',
    isLast: true,
    author: 'karla',
    about: { kind: 'account' },
    reports: [{ by: 'dalia', reason: 'spam' }],
    decision: {
      by: 'yusra',
      days: 14,
      actions: [{ kind: 'suspend', on: 'subject' }],
      statement: because(
        'spam',
        'The account sent the same text to 300 people.',
        'أرسل الحساب النص نفسه إلى ٣٠٠ شخص.',
      ),
    },
  },
  {
    name: 'evader',
    isLast: true,
    author: 'nils',
    about: { kind: 'account' },
    reports: [{ by: 'hala', reason: 'illegal', text: 'He is back under a new name.' }],
    escalated: { by: 'yusra', note: 'The fourth account of somebody whose accounts were closed.' },
    decision: {
      by: 'idris',
      actions: [{ kind: 'terminate', on: 'subject' }],
      statement: because(
        'evasion',
        'The account goes on with what had three accounts of the same person closed.',
        'يواصل الحساب ما أُغلقت بسببه ثلاثة حسابات للشخص نفسه.',
      ),
    },
  },
];

/** Texts for answers. The last one is made when all else is there. */
export const queueMacros = [
  {
    name: 'Someone else’s photo',
    en: 'The photo was posted earlier by somebody else, who did not agree to its being shown here.',
    ar: 'نشر الصورةَ شخصٌ آخر قبل ذلك، ولم يوافق على عرضها هنا.',
  },
  {
    name: 'Nothing found',
    en: 'We looked at it and found nothing against our guidelines.',
    ar: 'راجعنا المحتوى ولم نجد فيه ما يخالف إرشاداتنا.',
  },
] as const satisfies readonly Schemas['NewReviewMacro'][];
