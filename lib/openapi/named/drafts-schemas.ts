import type { NamedSchemas } from './named-schema.ts';

export const draftsSchemas = {} as const satisfies NamedSchemas;
