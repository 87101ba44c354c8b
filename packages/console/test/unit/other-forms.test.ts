import { describe, expect, it } from 'vitest';
import { AppealAnswer } from '../../../../lambdas/reviewing/decision-contract.ts';
import { NewProposal } from '../../../../lambdas/support/support-contract.ts';
import { emptyProposal, proposalBodyOf } from '../../src/pages/proposal-draft.ts';
import { appealBodyOf, appealProblemsOf, emptyAppeal } from '../../src/review/appeal-draft.ts';

const id = '01KAVZ2M9T4Q7X0C5B8N3D6F1G';
const accountId = '7W2Q5ZJ0E8FYD1SA';

describe('an answer to an appeal', () => {
  it('needs an outcome and both languages', () => {
    expect([...appealProblemsOf(emptyAppeal).keys()]).toEqual(['outcome', 'en', 'ar']);
  });

  it('is sent as the API takes it', () => {
    const draft = {
      outcome: 'reversed',
      en: ' It was your own house. ',
      ar: 'كان بيتك.',
      note: ' ',
    } as const;
    const body = appealBodyOf(draft, id);
    expect(body).toEqual({
      decisionId: id,
      outcome: 'reversed',
      answer: { en: 'It was your own house.', ar: 'كان بيتك.' },
    });
    expect(AppealAnswer.safeParse(body).success).toBe(true);
  });
});

describe('a proposal', () => {
  const said = {
    ...emptyProposal,
    ground: ' Asked in writing. ',
    reference: 'L-1',
    authority: 'Court',
    until: '2027-01-31',
  };

  it.each([
    ['export', {}],
    ['grant', { role: 'reviewer' }],
    ['hold', { authority: 'Court', until: '2027-01-31T23:59:59.000Z' }],
    ['release', { holdId: id }],
  ] as const)('of the act %s has what belongs to it alone', (act, more) => {
    const body = proposalBodyOf({ ...said, act }, accountId, id);
    expect(body).toEqual({ accountId, act, ground: 'Asked in writing.', reference: 'L-1', ...more });
    expect(NewProposal.safeParse(body).success).toBe(true);
  });
});
