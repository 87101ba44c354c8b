import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../lambdas/kernel/text/fold.ts';

// The letters of CaseFolding.txt (Unicode 14) that fold to several, status F, as code point and what it folds to.
const FOLDS_TO_SEVERAL = `
  DF>73 73; 130>69 307; 149>2BC 6E; 1F0>6A 30C; 390>3B9 308 301; 3B0>3C5 308 301; 587>565 582; 1E96>68 331;
  1E97>74 308; 1E98>77 30A; 1E99>79 30A; 1E9A>61 2BE; 1E9E>73 73; 1F50>3C5 313; 1F52>3C5 313 300; 1F54>3C5 313 301;
  1F56>3C5 313 342; 1F80>1F00 3B9; 1F81>1F01 3B9; 1F82>1F02 3B9; 1F83>1F03 3B9; 1F84>1F04 3B9; 1F85>1F05 3B9;
  1F86>1F06 3B9; 1F87>1F07 3B9; 1F88>1F00 3B9; 1F89>1F01 3B9; 1F8A>1F02 3B9; 1F8B>1F03 3B9; 1F8C>1F04 3B9;
  1F8D>1F05 3B9; 1F8E>1F06 3B9; 1F8F>1F07 3B9; 1F90>1F20 3B9; 1F91>1F21 3B9; 1F92>1F22 3B9; 1F93>1F23 3B9;
  1F94>1F24 3B9; 1F95>1F25 3B9; 1F96>1F26 3B9; 1F97>1F27 3B9; 1F98>1F20 3B9; 1F99>1F21 3B9; 1F9A>1F22 3B9;
  1F9B>1F23 3B9; 1F9C>1F24 3B9; 1F9D>1F25 3B9; 1F9E>1F26 3B9; 1F9F>1F27 3B9; 1FA0>1F60 3B9; 1FA1>1F61 3B9;
  1FA2>1F62 3B9; 1FA3>1F63 3B9; 1FA4>1F64 3B9; 1FA5>1F65 3B9; 1FA6>1F66 3B9; 1FA7>1F67 3B9; 1FA8>1F60 3B9;
  1FA9>1F61 3B9; 1FAA>1F62 3B9; 1FAB>1F63 3B9; 1FAC>1F64 3B9; 1FAD>1F65 3B9; 1FAE>1F66 3B9; 1FAF>1F67 3B9;
  1FB2>1F70 3B9; 1FB3>3B1 3B9; 1FB4>3AC 3B9; 1FB6>3B1 342; 1FB7>3B1 342 3B9; 1FBC>3B1 3B9; 1FC2>1F74 3B9;
  1FC3>3B7 3B9; 1FC4>3AE 3B9; 1FC6>3B7 342; 1FC7>3B7 342 3B9; 1FCC>3B7 3B9; 1FD2>3B9 308 300; 1FD3>3B9 308 301;
  1FD6>3B9 342; 1FD7>3B9 308 342; 1FE2>3C5 308 300; 1FE3>3C5 308 301; 1FE4>3C1 313; 1FE6>3C5 342; 1FE7>3C5 308 342;
  1FF2>1F7C 3B9; 1FF3>3C9 3B9; 1FF4>3CE 3B9; 1FF6>3C9 342; 1FF7>3C9 342 3B9; 1FFC>3C9 3B9; FB00>66 66; FB01>66 69;
  FB02>66 6C; FB03>66 66 69; FB04>66 66 6C; FB05>73 74; FB06>73 74; FB13>574 576; FB14>574 565; FB15>574 56B;
  FB16>57E 576; FB17>574 56D
`;

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
    ['the dot of a Turkish capital', 'İSTANBUL', 'istanbul'],
    ['the dot of a Turkish capital as a mark of its own', 'I\u0307stanbul', 'istanbul'],
    ['dotless i', 'IŞIK', foldText('ışık')],
    ['ligatures', 'ﬁlm', 'film'],
    ['selectors of variants', '葛\u{E0100}', '葛'],
    ['joiners of graphemes', 'a\u034Fb', 'ab'],
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

  it('folds the letters that become several as Unicode folds them', () => {
    const textOf = (points: string) =>
      String.fromCodePoint(...points.split(' ').map((point) => Number.parseInt(point, 16)));
    const pairs = FOLDS_TO_SEVERAL.split(';').map((pair) => pair.trim().split('>').map(textOf));
    expect(pairs).toHaveLength(104);
    for (const [letter = '', folded = ''] of pairs) expect(foldText(letter)).toBe(foldText(folded));
  });

  it('takes letters for the same that simple case folding takes for the same', () => {
    for (let point = 0; point <= 0x1ffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const letter = String.fromCodePoint(point);
      for (const other of [letter.toLowerCase(), letter.toUpperCase()]) {
        if (foldText(letter) !== foldText(other)) expect.fail(`U+${point.toString(16)} and ${other} differ`);
      }
    }
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
