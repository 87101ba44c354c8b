import type { NamedSchemas } from './named-schema.ts';

export const likesSchemas = {} as const satisfies NamedSchemas;
