import type { NamedSchemas } from './named-schema.ts';

export const pushSchemas = {} as const satisfies NamedSchemas;
