import { describe, expect, it } from 'vitest';
import { problemAnswer, problemOf } from '../../../lambdas/api/answer.ts';
import type { ProblemCode } from '../../../lambdas/kernel/problems.ts';
import { invalid, problem, problems } from '../../../lambdas/kernel/problems.ts';
import { languageOf } from '../../../lambdas/platform/problem.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ar', 'ar'],
    ['ar-SA,ar;q=0.9,en;q=0.8', 'ar'],
    ['en-GB;q=0.5, ar;q=0.8', 'ar'],
    ['fr, ar;q=0.1', 'ar'],
    ['ar;q=0, en', 'en'],
    ['AR', 'ar'],
    ['de, fr', 'en'],
    [';;q=,,', 'en'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('a problem', () => {
  const codes = Object.keys(problems).filter((code): code is ProblemCode => code in problems);

  it.each(codes)('%s has a status, and words in both languages', (code) => {
    const { status, title } = problems[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title.en).toMatch(/^[A-Z][^\u0600-\u06FF]+$/);
    expect(title.ar).toMatch(/[\u0600-\u06FF]/);
  });

  it('is answered as problem details, with every wrong value', () => {
    const failure = invalid('body.title', { en: 'Too long', ar: 'طويل' });
    const answer = problemAnswer(failure, 'ar', 'request-1');
    expect(answer).toMatchObject({
      statusCode: 400,
      headers: {
        'content-type': 'application/problem+json',
        'content-language': 'ar',
        'cache-control': 'private, no-store',
      },
    });
    expect(JSON.parse(answer.body ?? '')).toEqual({
      type: 'urn:suwar:problem:invalid_request',
      title: 'الطلب غير صالح',
      status: 400,
      code: 'invalid_request',
      detail: 'طويل',
      requestId: 'request-1',
      errors: [{ path: 'body.title', message: 'طويل' }],
    });
  });

  it('of our own making tells nothing but the request id', () => {
    const answer = problemAnswer(problemOf(new Error('The table suwar-Table is on fire')), 'en', 'request-2');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('fire');
    expect(answer.body).not.toContain('suwar-Table');
    expect(answer.body).toContain('request-2');
  });

  it('carries the headers it was made with', () => {
    const failure = problem('too_many_requests', undefined, { headers: { 'retry-after': '7' } });
    expect(problemAnswer(failure, 'en', '').headers['retry-after']).toBe('7');
  });
});
