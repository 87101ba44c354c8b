import type { NamedSchemas } from './named-schema.ts';

export const sharingSchemas = {} as const satisfies NamedSchemas;
