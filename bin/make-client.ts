/** `npm run client`: writes what is generated from the route table into the repository. */
import { readFileSync, writeFileSync } from 'node:fs';
import { clientSchemaPath, makeClientSchema } from '../lib/openapi/make-client-schema.ts';
import { readmePath, withRouteTable } from '../lib/openapi/route-table.ts';

writeFileSync(clientSchemaPath, await makeClientSchema());
writeFileSync(readmePath, withRouteTable(readFileSync(readmePath, 'utf8')));
console.log('Wrote client/schema.ts and the route table of README.md');
