/**
 * Addresses of pictures in answers that are kept for repetitions. They die within an hour, the answer lives for a day: it is kept with the
 * names of renditions alone, and answered again with addresses signed anew. Only presenters make pictures, so nothing that people write is
 * ever signed.
 */
import * as z from 'zod/mini';
import { PhotoId } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';

const Picture = z.looseObject({
  photoId: PhotoId,
  renditions: z.array(z.looseObject({ url: z.string() })),
});

/** What becomes of the address of a rendition of a photo. */
type UrlOf = (photoId: PhotoId, url: string) => string | Promise<string>;

const withUrls = async (value: unknown, urlOf: UrlOf): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((item) => withUrls(item, urlOf)));
  if (typeof value !== 'object' || value === null) return value;
  const picture = z.safeParse(Picture, value);
  if (picture.success) {
    const { photoId, renditions, ...rest } = picture.data;
    const fresh = renditions.map(async (each) => ({ ...each, url: await urlOf(photoId, each.url) }));
    return { photoId, ...rest, renditions: await Promise.all(fresh) };
  }
  const fields = Object.entries(value).map(
    async ([name, field]) => [name, await withUrls(field, urlOf)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
};

const inBody = async (body: string, urlOf: UrlOf): Promise<string> =>
  JSON.stringify(await withUrls(JSON.parse(body), urlOf));

/** The name of a rendition: what its path ends with. */
const nameIn = (url: string): string => url.replace(/\?.*$/, '').replace(/^.*\//, '');

/** The body of an answer with the names of renditions in place of their addresses. */
export const withoutAddresses = (body: string): Promise<string> => inBody(body, (_, url) => nameIn(url));

/** The body of a kept answer with addresses that are good now (milliseconds). */
export const withFreshAddresses = (body: string, media: MediaAddresses, now: number): Promise<string> =>
  inBody(body, async (photoId, url) => (await media(photoId, now))(nameIn(url)));
