/** Addresses that let anybody who holds them put one object into a bucket, as S3 specifies. */
import { presign, type ToPresign } from './presign.ts';

export interface PresignedPut {
  readonly url: string;
  /** The request must carry exactly these. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs a PUT of one object. */
export const presignPut = async (put: Omit<ToPresign, 'method'>): Promise<PresignedPut> => ({
  url: await presign({ ...put, method: 'PUT' }),
  headers: put.headers,
});
