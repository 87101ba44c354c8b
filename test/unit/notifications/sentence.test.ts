import { describe, expect, it } from 'vitest';
import { NotificationType } from '../../../lambdas/notifications/notification-type.ts';
import { othersInArabic, sentenceOf, type Who } from '../../../lambdas/notifications/sentence.ts';

const who = (names: readonly string[], othersCount = 0, isMore = false): Who => ({
  names,
  othersCount,
  isMore,
});
const like = (language: 'en' | 'ar', people: Who) => sentenceOf(language, 'like', people, false);

describe('the sentence of a notification', () => {
  it.each([
    [who(['Amal']), 'Amal liked your post', 'نال منشورك إعجاب أمل'],
    [who(['Amal', 'Badr']), 'Amal and Badr liked your post', 'نال منشورك إعجاب أمل وبدر'],
    [who(['Amal'], 1), 'Amal and 1 other liked your post', 'نال منشورك إعجاب أمل وشخص آخر'],
    [who(['Amal', 'Badr'], 1), 'Amal and 2 others liked your post', 'نال منشورك إعجاب أمل وشخصين آخرين'],
    [who(['Amal', 'Badr', 'Dana']), 'Amal and 2 others liked your post', 'نال منشورك إعجاب أمل وشخصين آخرين'],
    [who(['Amal'], 3), 'Amal and 3 others liked your post', 'نال منشورك إعجاب أمل و3 أشخاص آخرين'],
    [
      who(['Amal', 'Badr', 'Dana'], 10),
      'Amal and 12 others liked your post',
      'نال منشورك إعجاب أمل و12 شخصًا آخر',
    ],
    [who(['Amal'], 100), 'Amal and 100 others liked your post', 'نال منشورك إعجاب أمل و100 شخص آخر'],
  ])('counts people as each language does: %o', (people, english, arabic) => {
    const names: Readonly<Record<string, string>> = { Amal: 'أمل', Badr: 'بدر', Dana: 'دانة' };
    expect(like('en', people)).toBe(english);
    expect(like('ar', { ...people, names: people.names.map((name) => names[name] ?? name) })).toBe(arabic);
  });

  it('follows the plural rules of Arabic from 1 to 1,200', () => {
    const rules = new Intl.PluralRules('ar');
    for (let count = 1; count <= 1_200; count += 1) {
      const wanted = {
        zero: '',
        one: 'شخص آخر',
        two: 'شخصين آخرين',
        few: `${count} أشخاص آخرين`,
        many: `${count} شخصًا آخر`,
        other: `${count} شخص آخر`,
      }[rules.select(count)];
      expect(othersInArabic(count)).toBe(wanted);
    }
  });

  it('says that there may be more than are counted', () => {
    const people = who(['Amal', 'Badr', 'Dana'], 47, true);
    expect(sentenceOf('en', 'follow', people, false)).toBe('Amal and more than 49 others followed you');
    expect(sentenceOf('ar', 'follow', { ...people, names: ['أمل', 'بدر', 'دانة'] }, false)).toBe(
      'متابعة جديدة لك من أمل وأكثر من 49 شخصًا آخر',
    );
  });

  it('isolates names that run against it, and takes names for what they are', () => {
    expect(like('en', who(['أمل']))).toBe('\u2068أمل\u2069 liked your post');
    expect(like('ar', who(['Amal']))).toBe('نال منشورك إعجاب \u2068Amal\u2069');
    expect(like('en', who(["$& {who} $'"]))).toBe("$& {who} $' liked your post");
  });

  it('tells a mention in a comment from one in a post', () => {
    expect(sentenceOf('en', 'mention', who(['Amal']), false)).toBe('Amal mentioned you in a post');
    expect(sentenceOf('en', 'mention', who(['Amal']), true)).toBe('Amal mentioned you in a comment');
  });

  it.each(NotificationType.options)('of %s is whole in both languages', (type) => {
    for (const language of ['en', 'ar'] as const) {
      const sentence = sentenceOf(language, type, who(['X']), false);
      expect(sentence).not.toContain('{');
      expect(/[\u0600-\u06FF]/.test(sentence)).toBe(language === 'ar');
    }
  });
});
