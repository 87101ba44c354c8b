/** What an edit of a post writes: its row, an entry of its history that says what it said before, and the texts that are new. */
import { rowBytes } from '../platform/row-bytes.ts';
import type { Key, Row } from '../platform/table.ts';
import type { PostPacking } from './pack-post.ts';
import { packPost } from './pack-post.ts';
import type { CreditedLivePost, LivePost, PostSetup, PostText, ShownTo } from './post.ts';
import { postEditRow } from './post-edit-row.ts';
import type { PartId } from './post-parts.ts';
import { contentPartsOf } from './post-parts.ts';
import { storedFields, storedHead } from './stored-head.ts';

/** What a post is to say, and how it is to be set up. */
export interface NextPost {
  readonly text: PostText;
  readonly setup: PostSetup;
  /** The post's photos with the order, alt texts and annotations of text and set-up. */
  readonly photos: LivePost['photos'];
  /** What becomes of the post's state. @default it stays */
  readonly state?: Row;
}

export interface PostPlan {
  readonly next: NextPost;
  /** Attributes of the head, absent ones as undefined. */
  readonly head: Row;
  readonly packing: PostPacking;
  /** The new entry of the history; absent where only the set-up changes. */
  readonly entry?: Row & Key;
  readonly edits: number;
  readonly historyBytes: number;
}

const PART_KEY_BYTES = 60;

/** Bytes of the parts of a post that are to be of its history alone. */
const retainedBytes = ({ packed, parts }: LivePost, named: ReadonlySet<PartId>): number => {
  const texts = [...parts.words, ...parts.alts].filter(({ part }) => !named.has(part));
  const isPhotosRetained = packed.photosPart !== undefined && !named.has(packed.photosPart);
  return (
    texts.reduce((sum, text) => sum + PART_KEY_BYTES + rowBytes(text), 0) +
    (isPhotosRetained ? PART_KEY_BYTES + rowBytes({ photos: parts.photos }) : 0)
  );
};

const headOf = ({ text, setup }: NextPost, version: number): Row =>
  storedFields({
    language: text.language,
    visibility: text.visibility,
    audienceId: text.audienceId,
    coverPhotoId: text.coverPhotoId,
    licence: text.licence,
    paidPartnership: text.paidPartnership,
    madeWithAi: text.madeWithAi,
    sensitive: text.sensitive,
    commentPolicy: setup.commentPolicy,
    commentApproval: setup.commentApproval,
    coAuthors: setup.coAuthors,
    version,
  });

const packNext = (post: CreditedLivePost, next: NextPost, head: Row, newPart: () => PartId): PostPacking => {
  const { title, caption, mentions, location, coverPhotoId } = next.text;
  return packPost({
    postId: post.postId,
    head: { ...storedHead(post), ...head },
    content: { title, caption, mentions, location, coverPhotoId, photos: next.photos },
    before: post,
    tags: { tags: next.setup.tags, untagged: post.untagged, tagParts: post.tagParts },
    newPart,
  });
};

/** Another text at a time (milliseconds), to be shown to some: what the post said before goes into its history. */
export const planEdit = (
  post: CreditedLivePost,
  next: NextPost,
  {
    at,
    shownTo,
    newPart,
  }: { readonly at: number; readonly shownTo: ShownTo | undefined; readonly newPart: () => PartId },
): PostPlan => {
  const version = post.version + 1;
  const head = headOf(next, version);
  const packing = packNext(post, next, head, newPart);
  const entry = postEditRow(post, version, at);
  const edits = (post.edits ?? 0) + 1;
  const retained = retainedBytes(post, contentPartsOf(packing.content.fields));
  const historyBytes = (post.historyBytes ?? 0) + rowBytes(entry) + retained;
  return {
    next,
    head: { ...head, ...next.state, editedAt: at, lastEdit: version, shownTo, edits, historyBytes },
    packing,
    entry,
    edits,
    historyBytes,
  };
};

/** Another set-up: what the post says and its history stay. */
export const planAdjustment = (post: CreditedLivePost, next: NextPost, newPart: () => PartId): PostPlan => {
  const head = { ...headOf(next, post.version + 1), ...next.state };
  return {
    next,
    head,
    packing: packNext(post, next, head, newPart),
    edits: post.edits ?? 0,
    historyBytes: post.historyBytes ?? 0,
  };
};
