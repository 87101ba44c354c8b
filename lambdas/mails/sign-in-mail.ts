/** The mails of sign-up and sign-in, in Arabic, English or both. Cognito puts the code into them and sends them. */
import * as z from 'zod/mini';

export type MailLanguage = 'ar' | 'en';

/** What Cognito asks with. @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html */
export const MailRequest = z.looseObject({
  triggerSource: z.string(),
  request: z.looseObject({
    userAttributes: z.optional(z.record(z.string(), z.unknown())),
    clientMetadata: z.nullish(z.record(z.string(), z.string())),
    codeParameter: z.string(),
    usernameParameter: z.nullish(z.string()),
  }),
  response: z.looseObject({}),
});
export type MailRequest = z.infer<typeof MailRequest>;

/** What a mail says in one language; `{code}` stands for the code, `{name}` for who signs in. */
interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}

const kinds = {
  confirm: {
    en: {
      subject: 'Your confirmation code for {app}',
      lines: [
        'Welcome to {app}. Enter this code to confirm your email address:',
        'It is valid for 24 hours. If you did not sign up, ignore this email.',
      ],
    },
    ar: {
      subject: 'رمز تأكيد حسابك في {app}',
      lines: [
        'مرحبًا بك في {app}. أدخل هذا الرمز لتأكيد بريدك الإلكتروني:',
        'يبقى الرمز صالحًا لمدة 24 ساعة. إن لم تكن أنت من أنشأ الحساب فتجاهل هذه الرسالة.',
      ],
    },
  },
  reset: {
    en: {
      subject: 'Your code for a new {app} password',
      lines: [
        'Enter this code to choose a new password:',
        'It is valid for one hour. If you did not ask for it, ignore this email: your password stays as it is.',
      ],
    },
    ar: {
      subject: 'رمز إعادة تعيين كلمة المرور في {app}',
      lines: [
        'أدخل هذا الرمز لاختيار كلمة مرور جديدة:',
        'يبقى الرمز صالحًا لمدة ساعة. إن لم تطلبه فتجاهل هذه الرسالة، وستبقى كلمة مرورك كما هي.',
      ],
    },
  },
  verify: {
    en: {
      subject: 'Confirm your new email address for {app}',
      lines: [
        'Enter this code to use this email address from now on:',
        'If you did not change your address, ignore this email.',
      ],
    },
    ar: {
      subject: 'تأكيد بريدك الإلكتروني الجديد في {app}',
      lines: [
        'أدخل هذا الرمز لاعتماد هذا البريد الإلكتروني:',
        'إن لم تغيّر بريدك الإلكتروني فتجاهل هذه الرسالة.',
      ],
    },
  },
  signIn: {
    en: { subject: 'Your sign-in code for {app}', lines: ['Enter this code to sign in:'] },
    ar: { subject: 'رمز تسجيل الدخول إلى {app}', lines: ['أدخل هذا الرمز لتسجيل الدخول:'] },
  },
  invite: {
    en: {
      subject: 'Your {app} account',
      lines: ['An account was made for {name}. Sign in with this temporary password:'],
    },
    ar: {
      subject: 'حسابك في {app}',
      lines: ['أُنشئ حساب باسم {name}. سجّل الدخول بكلمة المرور المؤقتة هذه:'],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<MailLanguage, Words>>>>;

const kindOfSource: Readonly<Record<string, keyof typeof kinds>> = {
  CustomMessage_SignUp: 'confirm',
  CustomMessage_ResendCode: 'confirm',
  CustomMessage_ForgotPassword: 'reset',
  CustomMessage_UpdateUserAttribute: 'verify',
  CustomMessage_VerifyUserAttribute: 'verify',
  CustomMessage_Authentication: 'signIn',
  CustomMessage_AdminCreateUser: 'invite',
};

const languageIn = (text: unknown): MailLanguage | undefined => {
  const primary = typeof text === 'string' ? text.toLowerCase().split(/[-_]/)[0] : undefined;
  return primary === 'ar' || primary === 'en' ? primary : undefined;
};

/**
 * The language somebody reads: what the app says with this call (`ClientMetadata.language`), else what the account says (`locale`).
 * Undefined where neither is known.
 */
export const languageOf = ({ request }: MailRequest): MailLanguage | undefined =>
  languageIn(request.clientMetadata?.['language']) ?? languageIn(request.userAttributes?.['locale']);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const block = (language: MailLanguage, [first = '', ...rest]: readonly string[], code: string): string => {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const paragraphs = [
    `<p>${first}</p>`,
    `<p dir="ltr" style="font-size:28px;letter-spacing:4px;text-align:start"><strong>${code}</strong></p>`,
    ...rest.map((line) => `<p>${line}</p>`),
  ];
  return `<div lang="${language}" dir="${direction}" style="font-family:sans-serif;font-size:16px">${paragraphs.join('')}</div>`;
};

/** Subject and HTML of a mail; undefined for what Cognito words itself. Without a known language it is in both, Arabic first. */
export const writeMail = (
  event: MailRequest,
  appName: string,
): { readonly emailSubject: string; readonly emailMessage: string } | undefined => {
  const kind = kindOfSource[event.triggerSource];
  if (kind === undefined) return undefined;
  const { codeParameter, usernameParameter } = event.request;
  const known = languageOf(event);
  const languages: readonly MailLanguage[] = known === undefined ? ['ar', 'en'] : [known];
  const filled = (text: string, app: string) =>
    text.replaceAll('{app}', () => app).replaceAll('{name}', () => usernameParameter ?? '');
  return {
    emailSubject: languages.map((language) => filled(kinds[kind][language].subject, appName)).join(' · '),
    emailMessage: languages
      .map((language) =>
        block(
          language,
          kinds[kind][language].lines.map((line) => filled(line, escaped(appName))),
          codeParameter,
        ),
      )
      .join('<hr>'),
  };
};
