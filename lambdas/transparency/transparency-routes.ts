/** The routes of public numbers. */
import * as z from 'zod/mini';
import { defineRoute } from '../kernel/route-spec.ts';
import { TransparencyCsvQuery, TransparencyQuery, TransparencyView } from './transparency-contract.ts';

export const getTransparency = defineRoute({
  method: 'GET',
  path: '/v1/transparency',
  access: 'public',
  summary: 'Get what was decided and reported in a quarter, in numbers',
  description:
    'Decisions by rule, action, subject, ground, origin, language and the part that software had; how many were appealed, overturned and withdrawn; reports and notices by reason; and how long people waited. Nobody is named, and no number is withheld. What becomes of a decision later, such as the answer to an appeal, is counted in the quarter of the decision, so that numbers of past quarters may still change. Seconds behind what happens.',
  query: TransparencyQuery,
  reply: { status: 200, schema: TransparencyView },
  cached: true,
});

export const getTransparencyCsv = defineRoute({
  method: 'GET',
  path: '/v1/transparency.csv',
  access: 'public',
  summary: 'Get the numbers of a quarter as CSV',
  description:
    'The same as in `GET /v1/transparency`, a table at a time: a header, then a line for each row (RFC 4180). Fields that are null there are empty.',
  query: TransparencyCsvQuery,
  reply: { status: 200, schema: z.string() },
  replyType: 'text/csv; charset=utf-8; header=present',
  cached: true,
});
