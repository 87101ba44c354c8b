import type { NamedSchemas } from './named-schema.ts';

export const commentsSchemas = {} as const satisfies NamedSchemas;
