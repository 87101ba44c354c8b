/** Pages of an export, in both languages. They load nothing from elsewhere and run nothing. */
import type { Language, Translated } from '../platform/problem.ts';
import type { ArchiveFile } from './archive.ts';
import type { PostItem } from './sections/post-sections.ts';
import type { Section } from './sections/section.ts';

const fileSuffix = { en: '', ar: '.ar' } as const satisfies Record<Language, string>;
const direction = { en: 'ltr', ar: 'rtl' } as const satisfies Record<Language, string>;

const words = {
  title: { en: 'Your data on Suwar', ar: 'بياناتك في صور' },
  requested: { en: 'Requested on', ar: 'طُلبت في' },
  unpack: {
    en: 'Unpack all parts into one folder, so that the pictures show.',
    ar: 'فُكّ ضغط جميع الأجزاء في مجلد واحد كي تظهر الصور.',
  },
  others: {
    en: 'Of what others wrote or did, only ids and times are here.',
    ar: 'لا يضم هذا الملف مما كتبه الآخرون أو فعلوه سوى المعرّفات والأوقات.',
  },
  posts: { en: 'Your posts', ar: 'منشوراتك' },
  list: { en: 'List', ar: 'القائمة' },
  items: { en: 'Items', ar: 'العدد' },
  back: { en: 'Contents', ar: 'المحتويات' },
  language: { en: 'العربية', ar: 'English' },
} as const satisfies Readonly<Record<string, Translated>>;

const states: Readonly<Record<string, Translated>> = {
  processing: { en: 'not published yet', ar: 'لم يُنشر بعد' },
  held: { en: 'held back', ar: 'محتجز' },
  archived: { en: 'archived', ar: 'مؤرشف' },
  deleted: { en: 'deleted', ar: 'محذوف' },
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.3rem .6rem;border-block-end:1px solid #ddd}
article{margin-block:2.5rem;border-block-start:1px solid #ddd;padding-block-start:1rem}img{max-width:100%;height:auto;display:block;margin-block:.6rem}
p{white-space:pre-line;overflow-wrap:anywhere}time,small{color:#666}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}td,th,article{border-color:#444}a{color:#9cf}time,small{color:#aaa}}`;

const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

const headOf = (language: Language, title: string): string =>
  `<!doctype html>\n<html lang="${language}" dir="${direction[language]}">\n<head>\n<meta charset="utf-8">\n` +
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;

const other = { en: 'ar', ar: 'en' } as const satisfies Record<Language, Language>;

const MINUTE_LENGTH = 16;

/** A time as both languages read it: the digits of the files. */
const shownTime = (iso: string): string =>
  `<time datetime="${iso}" dir="ltr">${iso.slice(0, MINUTE_LENGTH).replace('T', ' ')} UTC</time>`;

/** The page that an export begins with. */
export const startPage = (
  language: Language,
  about: {
    readonly username: string;
    /** Milliseconds. */
    readonly requestedAt: number;
    readonly counts: ReadonlyMap<string, number>;
    readonly sections: readonly Pick<Section, 'name' | 'title'>[];
  },
): ArchiveFile => {
  const suffix = fileSuffix[language];
  const lines = about.sections.map(
    ({ name, title }) =>
      `<tr><td><a href="${name}.json">${escaped(title[language])}</a></td><td>${about.counts.get(name) ?? 0}</td></tr>\n`,
  );
  const content = [
    headOf(language, words.title[language]),
    `<p><a href="index${fileSuffix[other[language]]}.html" lang="${other[language]}">${words.language[language]}</a></p>\n`,
    `<h1>${words.title[language]}</h1>\n<p><bdi>@${escaped(about.username)}</bdi><br>${words.requested[language]} ${shownTime(new Date(about.requestedAt).toISOString())}</p>\n`,
    `<p>${words.unpack[language]} ${words.others[language]}</p>\n`,
    `<p><a href="posts${suffix}.html">${words.posts[language]}</a></p>\n`,
    `<table>\n<tr><th>${words.list[language]}</th><th>${words.items[language]}</th></tr>\n`,
    ...lines,
    '</table>\n</body>\n</html>\n',
  ].join('');
  return { name: `index${suffix}.html`, content };
};

const paragraph = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<p dir="auto">${escaped(text)}</p>\n`;

const article = (language: Language, post: PostItem): string => {
  const state = states[post.state]?.[language];
  const pictures = post.photos.map(({ file, altText = '' }) =>
    file === undefined
      ? ''
      : `<img src="${escaped(file)}" alt="${escaped(altText)}" dir="auto" loading="lazy">\n`,
  );
  return [
    `<article>\n${shownTime(post.publishedAt ?? post.createdAt)}${state === undefined ? '' : ` <small>${state}</small>`}\n`,
    post.title === undefined ? '' : `<h2 dir="auto">${escaped(post.title)}</h2>\n`,
    ...pictures,
    paragraph(post.caption),
    paragraph(post.location?.name),
    '</article>\n',
  ].join('');
};

async function* postPageOf(
  language: Language,
  username: string,
  posts: AsyncIterable<readonly PostItem[]>,
): AsyncGenerator<string> {
  const suffix = fileSuffix[language];
  const title = words.posts[language];
  yield `${headOf(language, title)}<p><a href="index${suffix}.html">${words.back[language]}</a></p>\n<h1>${title}</h1>\n<p><bdi>@${escaped(username)}</bdi></p>\n`;
  for await (const some of posts) yield some.map((post) => article(language, post)).join('');
  yield '</body>\n</html>\n';
}

/** The page of all posts, with their pictures. */
export const postPage = (
  language: Language,
  username: string,
  posts: AsyncIterable<readonly PostItem[]>,
): ArchiveFile => ({
  name: `posts${fileSuffix[language]}.html`,
  content: postPageOf(language, username, posts),
});
