import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../lambdas/kernel/text/fold.ts';

describe('folding', () => {
  it.each([
    ['tashkeel', 'الرّياض', 'الرياض'],
    ['all short vowels', 'مُحَمَّدٌ', 'محمد'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['tatweel', 'صـــور', 'صور'],
    ['hamza above alef', 'أحمد', 'احمد'],
    ['hamza below alef', 'إسلام', 'اسلام'],
    ['madda', 'آمال', 'امال'],
    ['wasla', 'ٱلله', 'الله'],
    ['hamza that is a mark of its own', 'ا\u0654حمد', 'احمد'],
    ['hamza on waw', 'مؤمن', 'مومن'],
    ['hamza on yeh', 'بئر', 'بير'],
    ['ta marbuta', 'مكة', 'مكه'],
    ['alef maqsura', 'منى', 'مني'],
    ['Arabic-Indic digits', 'رؤية٢٠٣٠', 'رويه2030'],
    ['extended Arabic-Indic digits', '۱۲۳۴۵۶۷۸۹۰', '1234567890'],
    ['presentation forms', 'ﻻ', 'لا'],
    ['Latin case', 'ISTANBUL', 'istanbul'],
    ['sharp s', 'STRASSE', foldText('straße')],
    ['final sigma', 'ΟΔΟΣ', foldText('οδος')],
    ['fullwidth letters', 'Ｔｏｋｙｏ', 'tokyo'],
    ['zero-width non-joiner', 'می\u200Cخواهم', foldText('میخواهم')],
  ])('makes %s no difference', (_, typed, folded) => {
    expect(foldText(typed)).toBe(foldText(folded));
  });

  it.each([
    ['Latin diacritics', 'schön', 'schon'],
    ['different letters', 'صور', 'سور'],
    ['a hamza that stands by itself', 'ماء', 'ما'],
  ])('keeps %s apart', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes nothing that is folded already, for each character by itself', () => {
    for (let point = 0; point <= 0x1ffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const folded = foldText(String.fromCodePoint(point));
      if (foldText(folded) !== folded) expect.fail(`U+${point.toString(16)} folds twice`);
    }
  });

  it('takes text in composed and in decomposed form for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
      { numRuns: 2_000 },
    );
  });
});
