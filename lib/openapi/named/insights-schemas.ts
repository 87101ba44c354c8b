import type { NamedSchemas } from './named-schema.ts';

export const insightsSchemas = {} as const satisfies NamedSchemas;
