import type { Client } from './enter.ts';

/** Keys make a repeated demo find what the first one made, for a day. */
export const repeatable = (idempotencyKey: string) => ({ idempotencyKey });

const ALREADY_THERE = 412; // an upload is written once: an earlier demo sent the file

/** Announces and uploads a picture, once for the same key, and does not wait until it is ready. Answers the id of the photo. */
export const sendPicture = async (
  client: Client,
  key: string,
  { jpeg, altText }: { readonly jpeg: Uint8Array<ArrayBuffer>; readonly altText: string },
): Promise<string> => {
  const body = { contentType: 'image/jpeg' as const, bytes: jpeg.byteLength, altText };
  const { photoId, upload } = await client.post('/v1/photos', { body, ...repeatable(key) });
  const { url, method, headers } = upload;
  const sent = await fetch(url, { method, headers, body: jpeg });
  if (!sent.ok && sent.status !== ALREADY_THERE) {
    throw new Error(`The upload answered ${sent.status}: ${await sent.text()}`);
  }
  return photoId;
};
