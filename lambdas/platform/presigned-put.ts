/** Addresses that let anybody who holds them put one object into a bucket, as S3 specifies. */
import { presign, type ToPresign } from './presign.ts';

export interface PresignedPut {
  readonly url: string;
  /**
   * The request must carry exactly these. The size is signed too, but not among them: every client of HTTP sends it with the body by itself,
   * and pages must not set it.
   * @see https://fetch.spec.whatwg.org/#forbidden-request-header
   */
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs a PUT of one object. */
export const presignPut = async (put: Omit<ToPresign, 'method'>): Promise<PresignedPut> => {
  const { 'content-length': _, ...headers } = put.headers;
  return { url: await presign({ ...put, method: 'PUT' }), headers };
};
