import type { NamedSchemas } from './named-schema.ts';

export const graphSchemas = {} as const satisfies NamedSchemas;
