import type { NamedSchemas } from './named-schema.ts';

export const collectionsSchemas = {} as const satisfies NamedSchemas;
