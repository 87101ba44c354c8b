import type { NamedSchemas } from './named-schema.ts';

export const postDetailsSchemas = {} as const satisfies NamedSchemas;
