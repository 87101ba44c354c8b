/** The routes of what is preserved. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { DisclosureParams, DisclosureView, PreservedView } from './preservation-contract.ts';

export const listPreserved = defineRoute({
  method: 'GET',
  path: '/v1/staff/preserved',
  access: 'token',
  staff: ['administrator', 'auditor'],
  summary: 'List preserved matches with lists of known pictures',
  description: `Where a list asks for it (\`preserve\`), the picture and its rows are kept apart for ${limits.preservedDays} days, whatever becomes of the photo and the account. Neither is told here.`,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PreservedView) },
  problems: ['invalid_cursor'],
});

export const fetchPreserved = defineRoute({
  method: 'GET',
  path: '/v1/staff/proposals/{proposalId}/preserved',
  access: 'token',
  staff: ['administrator'],
  summary: 'Get URLs of a preserved match whose disclosure you approved',
  description:
    'For handing it on to the authority that is to have it. Another administrator has proposed it (`disclosure`). Each call is logged.',
  params: DisclosureParams,
  reply: { status: 200, schema: DisclosureView },
  problems: ['not_found'],
});
