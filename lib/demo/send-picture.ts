import { upload } from '../raw-client/client.ts';
import { dataOf } from './answers.ts';
import type { Client } from './enter.ts';

/** Keys make a repeated demo find what the first one made, for a day. */
export const repeatable = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } });

/** Announces and uploads a picture, once for the same key. Answers the id of the photo. */
export const sendPicture = async (
  client: Client,
  key: string,
  { jpeg, altText }: { readonly jpeg: Uint8Array<ArrayBuffer>; readonly altText: string },
): Promise<string> => {
  const body = { contentType: 'image/jpeg' as const, bytes: jpeg.byteLength, altText };
  const ticket = dataOf(await client.POST('/v1/photos', { body, ...repeatable(key) }));
  const sent = await upload(ticket, jpeg);
  if (!sent.ok) throw new Error(`The upload answered ${sent.status}: ${await sent.text()}`);
  return ticket.photoId;
};
