/** What decisions do, and what each does to whom. */
import * as z from 'zod/mini';
import type { SubjectKind } from '../kernel/subject.ts';
import { ModerationReason } from '../photos/moderation/verdict.ts';
import type { Translated } from '../platform/problem.ts';

/** What of a profile can be emptied. */
export const ProfileField = z.enum(['displayName', 'bio', 'links', 'avatar']);
export type ProfileField = z.infer<typeof ProfileField>;

/** Milliseconds. */
const endsAt = z.int();

export const Action = z.discriminatedUnion('kind', [
  /** A photo that waited for a person is let pass. */
  z.strictObject({ kind: z.literal('release') }),
  z.strictObject({ kind: z.literal('screen'), reasons: z.array(ModerationReason).check(z.minLength(1)) }),
  /** A photo waits for a person; its post waits with it. */
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('remove') }),
  /** A held post goes out without one of its photos. */
  z.strictObject({ kind: z.literal('publish_without') }),
  z.strictObject({ kind: z.literal('clear'), field: ProfileField }),
  z.strictObject({ kind: z.literal('limit_reach') }),
  /** Withheld in a territory, as an authority demands: codes of countries, with spaces. */
  z.strictObject({ kind: z.literal('withhold'), territory: z.string(), endsAt: z.optional(endsAt) }),
  z.strictObject({ kind: z.literal('limit_interactions'), endsAt }),
  z.strictObject({ kind: z.literal('warn') }),
  z.strictObject({ kind: z.literal('suspend'), endsAt }),
  z.strictObject({ kind: z.literal('terminate') }),
]);
export type Action = z.infer<typeof Action>;

/** The kinds of actions. */
export const ActionKind = z.enum([
  'release',
  'screen',
  'hold',
  'remove',
  'publish_without',
  'clear',
  'limit_reach',
  'withhold',
  'limit_interactions',
  'warn',
  'suspend',
  'terminate',
]) satisfies z.ZodMiniType<Action['kind']>;
export type ActionKind = Action['kind'];
export type ActionOf<Kind extends ActionKind> = Extract<Action, { readonly kind: Kind }>;

interface ActionSpec {
  /** What it can be done to. */
  readonly to: readonly SubjectKind[];
  /** Whether it counts against the person for a while, unless the decision says otherwise. */
  readonly strikes: boolean;
  /** Whether it lasts: until its end, or until the decision is reversed. */
  readonly lasts: boolean;
  /** What it means for the person. */
  readonly effect: Translated;
}

export const actions = {
  release: {
    to: ['photo'],
    strikes: false,
    lasts: false,
    effect: {
      en: 'Your photo was looked at by a person and is shown.',
      ar: 'راجع شخصٌ صورتك، وهي معروضة الآن.',
    },
  },
  screen: {
    to: ['photo', 'post'],
    strikes: false,
    lasts: true,
    effect: {
      en: 'It is shown behind a screen that viewers can lift. You see it as before.',
      ar: 'يُعرض خلف ستار يستطيع المشاهدون رفعه، وتراه أنت كما كان.',
    },
  },
  hold: {
    to: ['photo'],
    strikes: false,
    lasts: true,
    effect: {
      en: 'Your photo is not shown until a person has looked at it; the post that it is in waits too.',
      ar: 'لا تُعرض صورتك إلى أن يراجعها شخص، وينتظر معها المنشور الذي هي فيه.',
    },
  },
  remove: {
    to: ['photo', 'post', 'comment', 'collection'],
    strikes: true,
    lasts: true,
    effect: { en: 'Nobody but you can see it any more.', ar: 'لم يعد أحد سواك يراه.' },
  },
  publish_without: {
    to: ['photo'],
    strikes: false,
    lasts: true,
    effect: {
      en: 'Your post is published without this photo.',
      ar: 'نُشر منشورك من دون هذه الصورة.',
    },
  },
  clear: {
    to: ['account'],
    strikes: true,
    lasts: false,
    effect: {
      en: 'This part of your profile was emptied. You can fill it in anew.',
      ar: 'أُفرغ هذا الجزء من ملفك الشخصي، ويمكنك ملؤه من جديد.',
    },
  },
  limit_reach: {
    to: ['post', 'account'],
    strikes: false,
    lasts: true,
    effect: {
      en: 'It is not recommended to anybody, and does not turn up among tags and suggestions. Your followers and visitors of your profile see it as before.',
      ar: 'لا يُوصى به لأحد ولا يظهر بين الوسوم والاقتراحات. ويراه متابعوك وزوار ملفك الشخصي كما كان.',
    },
  },
  withhold: {
    to: ['account', 'post', 'comment', 'collection'],
    strikes: false,
    lasts: true,
    effect: {
      en: 'Nobody but you can see it in the countries that an authority named. Elsewhere it is seen as before.',
      ar: 'لا يراه أحد سواك في البلدان التي حددتها جهة رسمية، ويُرى في غيرها كما كان.',
    },
  },
  limit_interactions: {
    to: ['account'],
    strikes: true,
    lasts: true,
    effect: {
      en: 'Until the end you cannot comment, like, repost or follow anybody.',
      ar: 'حتى نهاية المدة لا يمكنك التعليق ولا الإعجاب ولا إعادة النشر ولا متابعة أحد.',
    },
  },
  warn: {
    to: ['account', 'post', 'photo', 'comment', 'collection'],
    strikes: true,
    lasts: false,
    effect: { en: 'Nothing is restricted. This is a warning.', ar: 'لم يُقيَّد شيء. هذا تنبيه.' },
  },
  suspend: {
    to: ['account'],
    strikes: true,
    lasts: true,
    effect: {
      en: 'Until the end nobody sees your account, and you can only read, appeal, and take your data along.',
      ar: 'حتى نهاية المدة لا يرى أحد حسابك، ولا يمكنك سوى القراءة والاعتراض وأخذ نسخة من بياناتك.',
    },
  },
  terminate: {
    to: ['account'],
    strikes: true,
    lasts: true,
    effect: {
      en: 'Your account is closed. You can still appeal, and take your data along.',
      ar: 'أُغلق حسابك. ما زال بإمكانك الاعتراض وأخذ نسخة من بياناتك.',
    },
  },
} as const satisfies Readonly<Record<ActionKind, ActionSpec>>;

/** What is known of an action. */
export const specOfAction = (kind: ActionKind): ActionSpec => actions[kind];

/** The kinds that reviewers choose from: what an authority demands goes its own way. */
export const ReviewedActionKind = z.enum(ActionKind.options.filter((kind) => kind !== 'withhold'));

/** When what an action does ends by itself, in milliseconds; undefined where it does not. */
export const endOf = (action: Action): number | undefined => ('endsAt' in action ? action.endsAt : undefined);
