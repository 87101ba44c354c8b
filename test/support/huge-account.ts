/** An account with very many photos, whose rows are made as they are asked for. */
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import { AccountId, PhotoId, type PostId, postIdOf } from '../../lambdas/kernel/ids.ts';
import { photoRow } from '../../lambdas/photos/photo-rows.ts';
import type { Key, QueryInput, Row, Table } from '../../lambdas/platform/table.ts';
import { postRow } from '../../lambdas/posts/post-rows.ts';
import { profileItem, someAccount } from './some-account.ts';

export const NOW = Date.UTC(2026, 10, 23);
export const accountId = AccountId.parse('0123456789ABCDEF');
/** Of the largest rendition of each photo. */
export const RENDITION_BYTES = 500_000;
const PHOTOS_EACH = 20;
const PAGE = 500;
const UNIT_BYTES = 4_096;

const photoIdOf = (post: number, place: number): PhotoId =>
  PhotoId.parse(`01M8${String(post).padStart(10, '0')}${String(place).padStart(12, '0')}`);

const shape = {
  width: 2048,
  height: 1536,
  thumbHash: 'x',
  dominantColor: '#000000',
  plan: 'a',
  renditionBytes: [10_000, 30_000, 90_000, RENDITION_BYTES, 80_000],
};

const postOf = (place: number, photosEach: number): Row & Key => ({
  ...postRow.key({ postId: postIdOf(NOW + place, accountId) }),
  state: 'published',
  nonce: 'n',
  version: 1,
  visibility: 'public',
  publishedAt: NOW,
  caption: 'A caption',
  photos: Array.from({ length: photosEach }, (_, at) => ({ photoId: photoIdOf(place, at), ...shape })),
});

/** A WebP file that is one as far as anybody looks who adds a chunk. */
export const rendition = (length = RENDITION_BYTES): Buffer => {
  const bytes = Buffer.alloc(length, 7);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(length - 8, 4);
  bytes.write('WEBPVP8 ', 8, 'latin1');
  bytes.writeUInt32LE(length - 20, 16);
  return bytes;
};

/**
 * The table, and the read units that consistent reads of it took.
 * @param photosEach of a post
 */
export const makeHugeTable = (photos: number, photosEach = PHOTOS_EACH) => {
  const posts = photos / photosEach;
  const placeOf = new Map(
    Array.from({ length: posts }, (_, place) => [postIdOf(NOW + place, accountId), place] as const),
  );
  const readUnits = { taken: 0 };
  const taken = <Found extends Row | readonly Row[] | undefined>(found: Found): Found => {
    readUnits.taken += Math.max(1, Math.ceil(JSON.stringify(found ?? '').length / UNIT_BYTES));
    return found;
  };
  const photo = (photoId: PhotoId): Row => ({
    ...photoRow.key({ photoId }),
    photoId,
    ownerId: accountId,
    contentType: 'image/jpeg',
    bytes: 1_000_000,
    postId: postIdOf(NOW + Number(photoId.slice(4, 14)), accountId),
    thumbnails: { etag: 'e', ...shape },
    moderation: { etag: 'e', verdict: 'approved', policy: '1' },
  });
  const post = (postId: PostId): readonly Row[] => {
    const place = placeOf.get(postId);
    return place === undefined ? [] : [postOf(place, photosEach)];
  };
  const rowsOf = (key: Key): readonly Row[] => {
    const photoId = photoRow.idsOf(key)?.photoId;
    if (photoId !== undefined) return [photo(photoId)];
    const postId = postRow.idsOf(key)?.postId;
    if (postId !== undefined) return post(postId);
    return profileRow.idsOf(key) ? [profileItem(someAccount('huge', { accountId }))] : [];
  };
  const refuse = (): never => {
    throw new Error('An export writes nothing here, and reads no page alone');
  };
  const table: Table = {
    put: refuse,
    update: refuse,
    delete: refuse,
    transact: refuse,
    writeManyUnordered: refuse,
    query: refuse,
    get: async (key) => taken(rowsOf(key)[0]),
    getMany: async (keys) => keys.flatMap((key) => rowsOf(key).map(taken)),
    async *queryAll({ where }: QueryInput) {
      if (where.values?.[':prefix'] !== postRow.sortPrefix) {
        yield { rows: taken([]), count: 0 };
        return;
      }
      for (let from = 0; from < posts; from += PAGE) {
        const length = Math.min(PAGE, posts - from);
        const rows = Array.from({ length }, (_, at) => postOf(from + at, photosEach));
        yield { rows: taken(rows), count: length };
      }
    },
  };
  return { table, readUnits };
};
