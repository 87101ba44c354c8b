/** The JSON schema of `environments/<name>.json`, for editors. */
import { join } from 'node:path';
import * as z from 'zod';
import { environmentsDirectory } from './environment.ts';
import { Settings } from './settings.ts';

export const environmentSchemaPath = join(environmentsDirectory, 'schema.json');

/** The schema as text. What goes beyond types, such as settings that go together, is checked when the file is read. */
export const makeEnvironmentSchema = (): string => {
  // What comes out of parsing is what a file should hold: lists, not texts with commas.
  const { properties, ...schema } = z.toJSONSchema(Settings, { io: 'output', unrepresentable: 'any' });
  const made = {
    ...schema,
    title: 'An environment of Suwar: docs/configuration.md says what each setting does',
    properties: { $schema: { type: 'string' }, ...properties },
    required: ['profile'],
  };
  return `${JSON.stringify(made, undefined, 2)}\n`;
};
