/** The routes of hidden words. */
import { defineRoute } from '../kernel/route-spec.ts';
import { HiddenWordsInput, HiddenWordsView } from './hidden-words-contract.ts';

export const getHiddenWords = defineRoute({
  method: 'GET',
  path: '/v1/me/hidden-words',
  access: 'token',
  summary: 'Get your hidden words',
  reply: { status: 200, schema: HiddenWordsView },
});

export const updateHiddenWords = defineRoute({
  method: 'PUT',
  path: '/v1/me/hidden-words',
  access: 'token',
  limit: 'edits',
  suspendedMay: 'it protects you from others',
  summary: 'Replace your hidden words',
  description:
    'A comment or reply on your posts that has one of these words or phrases waits for your approval, like one of a person whom you restrict: only you, your co-authors and the person who wrote it see it, nobody is notified, and to the person who wrote it it looks like any other. ' +
    'Whole words count, however they are spelled: case, diacritics, forms of letters, Arabic-Indic digits and skin tones of emoji make no difference. Comments of your co-authors are not looked at. The list holds for comments that are written or edited from then on; older ones stay as they are.',
  body: HiddenWordsInput,
  reply: { status: 200, schema: HiddenWordsView },
});
