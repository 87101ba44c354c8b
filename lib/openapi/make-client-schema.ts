/** The types of the client, made from the OpenAPI document. */
import { join } from 'node:path';
import openapiTs, { astToString } from 'openapi-typescript';
import { makeOpenApi } from './make-openapi.ts';

/** The committed types. */
export const clientSchemaPath = join(
  import.meta.dirname,
  '..',
  '..',
  'packages',
  'client',
  'src',
  'schema.ts',
);

const notice = '/** Written by `npm run generate`. */\n';

/** Makes the source of packages/client/src/schema.ts. */
export const makeClientSchema = async (): Promise<string> =>
  notice +
  astToString(
    await openapiTs(JSON.stringify(makeOpenApi()), {
      alphabetize: true,
      defaultNonNullable: false, // a field with a default may be left out of a body
    }),
  );
