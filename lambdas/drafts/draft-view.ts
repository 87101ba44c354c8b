/** From drafts to what their authors see. */
import { timeOf } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { Language } from '../platform/problem.ts';
import { withFocalPoint } from '../posts/post-content.ts';
import { presentPhotoOf } from '../posts/present-photo.ts';
import type { DraftVersion } from './draft.ts';
import { photoIdsOf } from './draft.ts';
import type { DraftView } from './draft-contract.ts';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Drafts of one author, with their photos as they stand at `now` (milliseconds). */
export const presentDrafts = async (
  { media, photos }: { readonly media: MediaAddresses; readonly photos: Pick<PhotoStore, 'getMany'> },
  drafts: readonly DraftVersion[],
  { language, now }: { readonly language: Language; readonly now: number },
): Promise<DraftView[]> => {
  const photoIds = drafts.flatMap(({ content }) => photoIdsOf(content));
  const found = photoIds.length === 0 ? [] : await photos.getMany(photoIds, now, { consistent: true });
  const known = new Map(found.map((photo) => [photo.photoId, photo]));

  const photosOf = ({ content }: DraftVersion): Promise<DraftView['photos']> =>
    Promise.all(
      content.photos.map(({ photoId, altText = known.get(photoId)?.altText, focalPoint }) =>
        presentPhotoOf(
          content,
          { photoId, altText, ...withFocalPoint(focalPoint, known.get(photoId)) },
          'show',
          { media, language, now, photos: known },
        ),
      ),
    );

  const viewOf = async (draft: DraftVersion): Promise<DraftView> => ({
    draftId: draft.draftId,
    state: draft.state,
    content: draft.content,
    photos: await photosOf(draft),
    createdAt: iso(timeOf(draft.draftId)),
    changedAt: iso(draft.changedAt),
    expiresAt: iso(draft.expiresAt * 1_000),
    publishAt: draft.state === 'scheduled' ? iso(draft.publishAt) : null,
    ...(draft.state === 'published' && { postId: draft.postId }),
    ...(draft.state === 'failed' && {
      problem: { code: draft.problem.code, message: draft.problem.message[language] },
    }),
  });
  return Promise.all(drafts.map(viewOf));
};
