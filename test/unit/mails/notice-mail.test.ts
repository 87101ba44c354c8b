import { describe, expect, it } from 'vitest';
import { outcomeMail, receiptMail } from '../../../lambdas/mails/notice-mail.ts';

const noticeId = '01KAVZ2M9T0123456789ABCDEF';
const rule = { en: 'Copyright $&', ar: 'حقوق النشر' };

describe('a mail about a notice', () => {
  it.each(['en', 'ar'] as const)('confirms it by its id and nothing else: %s', (language) => {
    const { subject, text } = receiptMail({ noticeId, appName: 'Suwar', language });
    expect(subject).toContain('Suwar');
    expect(text).toContain(noticeId);
    expect(text + subject).not.toMatch(/[{}]|undefined/);
  });

  it('tells what was done, by which rules each once, by whom, and how to contest it', () => {
    const statement = { rule, ground: 'law', automated: false } as const;
    const filling = { noticeId, appName: 'Suwar', language: 'en' } as const;
    const { text } = outcomeMail('action_taken', [statement, statement], filling);
    expect(text.match(/It is against the law: Copyright \$&\./g)).toHaveLength(1);
    expect(text).toContain('A person decided this.');
    expect(text).toContain('go to court');
    const arabic = outcomeMail('action_taken', [{ ...statement, ground: 'terms', automated: true }], {
      ...filling,
      language: 'ar',
    });
    expect(arabic.text).toContain('فيه مخالفة لقواعدنا: حقوق النشر.');
    expect(arabic.text).toContain('آليًا');
  });

  it.each(['en', 'ar'] as const)('says of what is not there that nobody decided anything: %s', (language) => {
    const { text } = outcomeMail('not_found', [], { noticeId, appName: 'Suwar', language });
    expect(text).not.toMatch(/decided|القرار|[{}]/);
  });
});
