import type { PostId } from '../kernel/ids.ts';
import { PostId as PostIdSchema } from '../kernel/ids.ts';
import { StoredRowInvalid } from '../platform/stored-row.ts';
import type { Row } from '../platform/table.ts';
import type { LoadedContent } from './content-parts.ts';
import type { ContentPacking } from './pack-content.ts';
import type { Post, PostHead } from './post.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';
import { postRow } from './post-rows.ts';

/** The post that a row's sort key names. */
export const idIn = (row: Row, prefix: string): PostId =>
  PostIdSchema.parse(String(row['sk']).slice(prefix.length));

/** A post's own row, without what it says and shows. */
export const headOf = (row: Row): PostHead => postRow.parse(row);

const isShown = (photo: ChosenPhoto | ShownPhoto): photo is ShownPhoto => 'renditionBytes' in photo;

/** A post in full. Throws `StoredRowInvalid` for a published one whose photos cannot be shown. */
export const postWith = (head: PostHead, content: LoadedContent): Post => {
  if (!('publishedAt' in head)) return { ...head, ...content };
  const photos = content.photos.filter(isShown);
  if (photos.length === content.photos.length) return { ...head, ...content, photos };
  throw new StoredRowInvalid(`A photo of the published post ${head.postId} cannot be shown`);
};

/** What a post says and shows once a packing of it is written. */
export const contentOf = (
  { title, caption, mentions, location, photos }: Omit<LoadedContent, 'parts'>,
  { parts }: ContentPacking,
): LoadedContent => ({ title, caption, ...(mentions && { mentions }), location, photos, parts });

/** Whether any photo of a post may be sensitive, as far as its own row tells. */
export const mayBeSensitive = ({ sensitive, screens = [], packed: { photos } }: PostHead): boolean =>
  sensitive === true ||
  screens.length > 0 ||
  photos === undefined ||
  photos.some((photo) => isShown(photo) && photo.sensitive);

/** The photo that stands for a published post, with all it takes to show it; its alt text is shortened where it lies apart. */
export const shownCoverOf = ({ state, packed, coverPhotoId }: PostHead): ShownPhoto | undefined => {
  if (state !== 'published') return undefined;
  const { cover, photos = [] } = packed;
  const found = cover ?? photos.find(({ photoId }) => photoId === coverPhotoId) ?? photos[0];
  return found !== undefined && isShown(found) ? found : undefined;
};
