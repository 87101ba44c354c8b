/** What it takes to name a schema in the document. */
import type * as z from 'zod/mini';
import type { Example, JsonSchema } from '../document.ts';

export interface NamedSchema {
  readonly schema: z.ZodMiniType;
  readonly description: string;
  /** What the schema says only in code. */
  readonly more?: JsonSchema;
  readonly examples: Readonly<Record<string, Example>>;
}

/** The named schemas of one topic: values that bodies, replies and parameters share, what apps send, what the service answers. */
export interface NamedSchemas {
  readonly values?: Readonly<Record<string, NamedSchema>>;
  readonly bodies?: Readonly<Record<string, NamedSchema>>;
  readonly replies?: Readonly<Record<string, NamedSchema>>;
}

export const example = (summary: string, value: unknown): Example => ({ summary, value });

/** Stands for any cursor in examples. */
export const cursor = 'wR0c5n2mV8kQ1f7sXb4tYh9dJ3lPzA6e';
