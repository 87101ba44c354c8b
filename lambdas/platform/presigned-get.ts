/** Addresses that let anybody who holds them read one object of a bucket, as S3 specifies. */
import { presign, type ToPresign } from './presign.ts';

/** Signs a GET of one object. */
export const presignGet = (get: Omit<ToPresign, 'method' | 'headers'>): Promise<string> =>
  presign({ ...get, method: 'GET', headers: {} });
