/** A plain page by which a notice is sent, without any script. */
import type { Language } from '../platform/problem.ts';
import { presentReasons } from './list-reasons.ts';
import type { NoticeView } from './notice-contract.ts';

const words = {
  title: { en: 'Notice of illegal content', ar: 'إخطار بمحتوى غير قانوني' },
  address: { en: 'Address of the content', ar: 'عنوان المحتوى' },
  reason: { en: 'Reason', ar: 'السبب' },
  explanation: { en: 'Why you consider it illegal', ar: 'لماذا تراه غير قانوني' },
  name: {
    en: 'Your name (not needed where a child is abused)',
    ar: 'اسمك (غير لازم عند الإبلاغ عن اعتداء على طفل)',
  },
  email: {
    en: 'Your email address (not needed where a child is abused)',
    ar: 'بريدك الإلكتروني (غير لازم عند الإبلاغ عن اعتداء على طفل)',
  },
  goodFaith: {
    en: 'I believe in good faith that what I say is accurate and complete.',
    ar: 'أصرّح بحسن نية أن ما ذكرته دقيق وكامل.',
  },
  send: { en: 'Send', ar: 'إرسال' },
  received: { en: 'We have received your notice. Your receipt:', ar: 'تلقّينا إخطارك. رقم الإيصال:' },
} as const;

const page = (language: Language, content: string): string =>
  `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title[language]}</title>
<style>body{font:1rem/1.6 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}label{display:block;margin:1rem 0}input:not([type=checkbox]),select,textarea{display:block;width:100%;box-sizing:border-box;font:inherit}</style>
<h1>${words.title[language]}</h1>
${content}
</html>
`;

const optionsIn = (language: Language): string =>
  presentReasons()
    .categories.map(
      ({ title, reasons }) =>
        `<optgroup label="${title[language]}">${reasons
          .map((each) => `<option value="${each.reason}">${each.title[language]}</option>`)
          .join('')}</optgroup>`,
    )
    .join('');

/** The form in a language. */
export const noticeForm = (language: Language): string =>
  page(
    language,
    `<form method="post" action="/v1/notices/form">
<label>${words.address[language]}<input name="address" type="url" required maxlength="2000"></label>
<label>${words.reason[language]}<select name="reason" required>${optionsIn(language)}</select></label>
<label>${words.explanation[language]}<textarea name="explanation" required rows="6"></textarea></label>
<label>${words.name[language]}<input name="name" autocomplete="name"></label>
<label>${words.email[language]}<input name="email" type="email" autocomplete="email"></label>
<label><input name="goodFaith" type="checkbox" value="true" required> ${words.goodFaith[language]}</label>
<button>${words.send[language]}</button>
</form>`,
  );

/** What is answered to a form that was sent. */
export const noticeReceipt = ({ noticeId }: NoticeView, language: Language): string =>
  page(
    language,
    `<p>${words.received[language]} <a href="/v1/notices/${noticeId}"><code dir="ltr">${noticeId}</code></a></p>`,
  );
