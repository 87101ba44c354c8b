/** The routes of accesses. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { AccessView } from './access-contract.ts';

export const listAccesses = defineRoute({
  method: 'GET',
  path: '/v1/me/accesses',
  access: 'token',
  deactivatedMay: 'it shows who looked at your data',
  summary: 'List who of the staff looked at your data, newest first',
  description: `Whatever staff read of yours that is not public: by which role, when, what and why. Each look is kept for ${limits.accessDays} days.`,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccessView) },
  problems: ['invalid_cursor'],
});
