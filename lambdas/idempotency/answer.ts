/** Answers as they are given again, and as rows hold them: text is written by its size, so a row has it compressed. */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

/** An answer as it is given again. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
}

/** An answer as a row holds it. */
export const StoredAnswer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  /** The body, compressed by gzip, in Base64. */
  gzip: z.optional(z.string()),
});
type StoredAnswer = z.infer<typeof StoredAnswer>;

export const packAnswer = ({ body, ...answer }: Answer): StoredAnswer => ({
  ...answer,
  ...(body !== undefined && { gzip: gzipSync(body).toString('base64') }),
});

export const unpackAnswer = ({ gzip, ...answer }: StoredAnswer): Answer => ({
  ...answer,
  ...(gzip !== undefined && { body: gunzipSync(Buffer.from(gzip, 'base64')).toString() }),
});
