import { describe, expect, it } from 'vitest';
import { routeTable } from '../../../lambdas/routes.ts';
import { matrix } from './matrix.ts';

describe('the authorization matrix', () => {
  it('has a row for every route, and none for another', () => {
    expect(Object.keys(matrix).sort()).toEqual(Object.keys(routeTable).sort());
    for (const [name, rows] of Object.entries(matrix)) expect(rows.length, name).toBeGreaterThan(0);
  });
});
