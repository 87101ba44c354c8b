/** All that a post or draft may hold. */
import type * as z from 'zod/mini';
import { usernameRow } from '../../lambdas/accounts/account-rows.ts';
import type { PhotoId } from '../../lambdas/kernel/ids.ts';
import { limits } from '../../lambdas/kernel/limits.ts';
import { isNew } from '../../lambdas/platform/table.ts';
import type { NewPost } from '../../lambdas/posts/post-contract.ts';
import type { PostTable } from './post-table.ts';
import { idOf } from './some-account.ts';
import { alice } from './some-post.ts';

/** Seven graphemes of 70 bytes: as many bytes as a text may have for each. */
const DENSE = '👍🏽👍🏽👍🏽👍🏽👍🏽🧑🏽‍🚀🧑🏽‍🚀';
export const dense = (graphemes: number): string => {
  const sevens = DENSE.repeat(Math.floor(graphemes / 7));
  return sevens + '👍🏽'.repeat(graphemes % 7);
};

const tagged = Array.from({ length: limits.taggedPerPhoto }, (_, place) => `tagged.${place}`);
const coAuthors = Array.from({ length: limits.coAuthors }, (_, place) => `author.${place}`);

/** The people that it names. */
export const givenPeopleOf = async ({ givenAccount, table }: PostTable): Promise<void> => {
  for (const name of [...tagged, ...coAuthors]) {
    await givenAccount(idOf(name), name);
    await table.put({ ...usernameRow.key({ username: name }), accountId: idOf(name) }, isNew);
  }
};

/** As many photos as it may have. */
export const photosOf = async ({ givenPhoto }: PostTable): Promise<readonly PhotoId[]> => {
  const photoIds: PhotoId[] = [];
  for (let photo = 0; photo < limits.photosPerPost; photo += 1) photoIds.push(await givenPhoto(alice));
  return photoIds;
};

/** Photos, tags, co-authors and texts of a total. */
export const fatBody = (
  photoIds: readonly PhotoId[],
  textBytes: number = limits.textBytesPerPost,
): z.input<typeof NewPost> => {
  const title = dense(limits.titleGraphemes);
  const caption = dense(limits.captionGraphemes);
  const location = { name: dense(limits.placeNameGraphemes), latitude: 33.9, longitude: 35.47 };
  const taken = [title, caption, location.name].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const altText = dense(Math.floor((textBytes - taken) / photoIds.length / 10) - 4);
  const tags = tagged.map((username, place) => ({ username, x: place / 32, y: 1 / 3 }));
  return {
    photos: photoIds.map((photoId) => ({ photoId, altText, tags, focalPoint: { x: 1 / 3, y: 2 / 3 } })),
    title,
    caption,
    location,
    coAuthors: [...coAuthors],
    language: 'ar',
    licence: 'cc-by-nc-nd-4.0',
    paidPartnership: { partner: 'tagged.0' },
    madeWithAi: true,
    sensitive: true,
    commentPolicy: 'everyone',
    commentApproval: true,
  };
};
