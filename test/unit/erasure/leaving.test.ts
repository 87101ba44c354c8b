import { expect, it } from 'vitest';
import { deleteMe } from '../../../lambdas/erasure/erasure-routes.ts';
import { requestExport } from '../../../lambdas/exports/export-routes.ts';
import { routeTable } from '../../../lambdas/routes.ts';

it('has a limit to itself, which nothing else that somebody does uses up', () => {
  const leaving = Object.values(routeTable).filter(({ limit }) => limit === 'leaving');
  expect(new Set(leaving)).toEqual(new Set([deleteMe, requestExport]));
});
