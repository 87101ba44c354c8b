import type { NamedSchemas } from './named-schema.ts';

export const audiencesSchemas = {} as const satisfies NamedSchemas;
