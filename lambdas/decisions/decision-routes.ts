/** The routes of decisions. */
import { limits } from '../kernel/limits.ts';
import { PageQuery } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { DecisionParams, DecisionView, NewAppeal, StandingView } from './decision-contract.ts';

const theirs = 'everyone may know and contest what was decided about them';

export const getStanding = defineRoute({
  method: 'GET',
  path: '/v1/me/standing',
  access: 'token',
  deactivatedMay: theirs,
  summary: 'Get your account standing',
  description:
    'What is limited for you now, what counts against you and until when, and every decision about you and what you put here, newest first, with its reasons, its appeal and the time until when you can appeal. Decisions by software are among them.',
  query: PageQuery,
  reply: { status: 200, schema: StandingView },
  problems: ['not_found', 'invalid_cursor'],
});

export const getDecision = defineRoute({
  method: 'GET',
  path: '/v1/me/decisions/{decisionId}',
  access: 'token',
  deactivatedMay: theirs,
  summary: 'Get a decision about you',
  description: 'The decision with its statement of reasons, in the language of `Accept-Language`.',
  params: DecisionParams,
  reply: { status: 200, schema: DecisionView },
  problems: ['not_found'],
});

export const appealDecision = defineRoute({
  method: 'POST',
  path: '/v1/me/decisions/{decisionId}/appeal',
  access: 'token',
  suspendedMay: theirs,
  deactivatedMay: theirs,
  summary: 'Appeal a decision about you',
  description: `Once for each decision, within ${limits.appealDays} days. Another person than the one who decided answers you in writing; you are notified. When the decision is reversed, everything is as it was before.`,
  params: DecisionParams,
  body: NewAppeal,
  reply: { status: 201, schema: DecisionView },
  problems: ['not_found', 'appeal_exists', 'appeal_closed', 'conflict'],
});
