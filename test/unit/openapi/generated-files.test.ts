import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientSchemaPath, makeClientSchema } from '../../../lib/openapi/make-client-schema.ts';
import { readmePath, withRouteTable } from '../../../lib/openapi/route-table.ts';

describe('what is generated from the route table (`npm run client` writes it)', () => {
  it('is in the types of the client', async () => {
    expect(readFileSync(clientSchemaPath, 'utf8')).toBe(await makeClientSchema());
  });

  it('is in the README', () => {
    const readme = readFileSync(readmePath, 'utf8');
    expect(withRouteTable(readme)).toBe(readme);
  });
});
