import { describe, expect, it } from 'vitest';
import { MailRequest, writeMail } from '../../../lambdas/mails/sign-in-mail.ts';

const CODE = '{####}';
const NAME = '{username}';

const event = (
  source: string,
  { locale, language }: { locale?: string; language?: string } = {},
): MailRequest =>
  MailRequest.parse({
    version: '1',
    triggerSource: `CustomMessage_${source}`,
    userName: 'somebody',
    request: {
      userAttributes: { email: 'somebody@app.example', ...(locale !== undefined && { locale }) },
      clientMetadata: language === undefined ? null : { language },
      codeParameter: CODE,
      usernameParameter: source === 'AdminCreateUser' ? NAME : null,
    },
    response: { emailMessage: null, emailSubject: null, smsMessage: null },
  });

const sources = [
  'SignUp',
  'ResendCode',
  'ForgotPassword',
  'UpdateUserAttribute',
  'VerifyUserAttribute',
  'Authentication',
  'AdminCreateUser',
];

describe('a mail of sign-up or sign-in', () => {
  it.each(sources)('of %s carries the code once per language, in lengths that Cognito takes', (source) => {
    for (const language of ['ar', 'en', undefined]) {
      const mail = writeMail(event(source, language === undefined ? {} : { language }), 'Suwar');
      expect(mail?.emailMessage.split(CODE)).toHaveLength(language === undefined ? 3 : 2);
      expect(mail?.emailMessage.length).toBeLessThan(20_000);
      expect(mail?.emailSubject.length).toBeLessThan(140);
      expect(`${mail?.emailSubject}${mail?.emailMessage}`).not.toMatch(/\{app\}|\{name\}|undefined/);
      if (source === 'AdminCreateUser') expect(mail?.emailMessage).toContain(NAME);
    }
  });

  it('is in the language that the app names, before that of the account', () => {
    expect(writeMail(event('SignUp', { language: 'en', locale: 'ar-LB' }), 'Suwar')?.emailSubject).toBe(
      'Your confirmation code for Suwar',
    );
    expect(writeMail(event('SignUp', { locale: 'ar_EG' }), 'Suwar')?.emailSubject).toBe(
      'رمز تأكيد حسابك في Suwar',
    );
  });

  it('is in both where no language is known that it has', () => {
    for (const locale of [undefined, 'fr', 'arabic-ish']) {
      const mail = writeMail(event('ForgotPassword', locale === undefined ? {} : { locale }), 'Suwar');
      expect(mail?.emailMessage).toMatch(/lang="ar" dir="rtl".*lang="en" dir="ltr"/);
    }
  });

  it('says what the app is called, whatever characters that has', () => {
    const mail = writeMail(event('SignUp', { language: 'en' }), 'Snap & <b>$&</b>');
    expect(mail?.emailSubject).toBe('Your confirmation code for Snap & <b>$&</b>');
    expect(mail?.emailMessage).toContain('Welcome to Snap &#38; &#60;b&#62;$&#38;&#60;/b&#62;.');
  });

  it('is left to Cognito where it is none of these', () => {
    expect(writeMail(event('SomethingNew'), 'Suwar')).toBeUndefined();
  });
});
