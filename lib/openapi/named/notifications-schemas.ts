import type { NamedSchemas } from './named-schema.ts';

export const notificationsSchemas = {} as const satisfies NamedSchemas;
