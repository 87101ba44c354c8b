/**
 * Compression of answers. HTTP APIs have none of their own, so functions do it: API Gateway takes a compressed body in base64. A level is
 * chosen by dollars: a millisecond of CPU in a function of 512 MiB costs as much as 250 bytes of transfer (docs/adr/0043).
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */

import { acceptedCoding, type ContentCoding } from './accepted-encoding.ts';
import type { HttpAnswer } from './answer.ts';

const MIN_BYTES = 1_024; // below, an answer is one packet anyway
const BROTLI_QUALITY = 5;
/** As powers of two, in bytes. A page is made no smaller by a larger window, and takes longer; documents of several pages are made smaller. */
const BROTLI_WINDOW = 16;
const BROTLI_WINDOW_OF_DOCUMENTS = 18;
const DOCUMENT_BYTES = 131_072;
const GZIP_LEVEL = 6;

/** Loaded with the first answer that is compressed: it takes 4 ms, and small answers do without. */
const zlib = () => process.getBuiltinModule('node:zlib');

const compressors: Readonly<Record<ContentCoding, (body: string) => Buffer>> = {
  br: (body) => {
    const { brotliCompressSync, constants } = zlib();
    return brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]:
          body.length < DOCUMENT_BYTES ? BROTLI_WINDOW : BROTLI_WINDOW_OF_DOCUMENTS,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  },
  gzip: (body) => zlib().gzipSync(body, { level: GZIP_LEVEL }),
};

/** Of the documents, which are large and the same for everybody: each is compressed once. */
const MAX_KEPT = 8;
const kept = new Map<string, Buffer>();

const compressedOnce = (coding: ContentCoding, body: string, etag: string): Buffer => {
  const name = `${coding} ${etag}`;
  const made = kept.get(name) ?? compressors[coding](body);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(name, made);
  return made;
};

/** What the choice of an answer depended on, for whoever stores it. Errors and texts about photos are in the reader's language. */
const varyOf = (cacheControl: string | undefined): string =>
  cacheControl?.startsWith('public') ? 'Accept-Encoding, Origin' : 'Accept-Encoding, Accept-Language, Origin';

/**
 * An answer as its client takes it. An answer with a secret is marked `no-transform` and stays plain: its length would tell of the secret
 * what the caller had put beside it (BREACH). Compression never makes an answer larger than it was, as Lambda counts it: 6 MB in base64.
 */
export const compressed = (answer: HttpAnswer, acceptEncoding: string | undefined): HttpAnswer => {
  const { body, statusCode } = answer;
  const { 'cache-control': cacheControl, etag } = answer.headers;
  if (cacheControl?.includes('no-transform')) return answer;
  if (body === undefined && statusCode !== 304) return answer;
  const headers = { ...answer.headers, vary: varyOf(cacheControl) };
  const coding = acceptedCoding(acceptEncoding);
  const isSmall = body === undefined || body.length < MIN_BYTES;
  if (isSmall || coding === undefined) return { ...answer, headers };
  const isShared = cacheControl?.startsWith('public') && etag !== undefined;
  const bytes = isShared ? compressedOnce(coding, body, etag) : compressors[coding](body);
  const encoded = bytes.toString('base64');
  if (encoded.length >= body.length) return { ...answer, headers };
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': coding },
    body: encoded,
    isBase64Encoded: true,
  };
};
