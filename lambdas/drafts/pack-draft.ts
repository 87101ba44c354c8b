/** A draft's own row, which every change writes, and the parts that lie apart from it. */
import * as z from 'zod/mini';
import type { Find } from '../platform/find-rows.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../platform/row-bytes.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row } from '../platform/table.ts';
import type { LoadedContent, PartKeys } from '../posts/content-parts.ts';
import { contentIn, contentKeysIn, contentRows, partAt } from '../posts/content-parts.ts';
import type { PackedBefore, PostContent } from '../posts/pack-content.ts';
import { packContent } from '../posts/pack-content.ts';
import { newPartId } from '../posts/post-parts.ts';
import type { Draft, DraftHead, DraftVersion } from './draft.ts';
import { DraftDetails } from './draft.ts';
import { DraftContent } from './draft-contract.ts';
import { draftPhotosPartRow, draftRow, draftTextPartRow } from './draft-rows.ts';

const REFERENCES_BYTES = 60; // beyond what packing leaves for names of parts, which versions of five digits make longer
const MAX_VERSION = 99_999;
const LONGEST_CODE = 'x'.repeat(30); // of a problem
const MESSAGE = z.object({ en: z.string(), ar: z.string() });

/** Where the parts of a draft lie. */
export const partKeysOfDraft = ({ draftId }: Pick<DraftVersion, 'draftId'>): PartKeys => ({
  of: `draft ${draftId}`,
  text: (part) => draftTextPartRow.key({ draftId, part }),
  photos: (part) => draftPhotosPartRow.key({ draftId, part }),
});

/** The parts that a draft's row names. */
export const partsNamedBy = (head: DraftHead): readonly Key[] => {
  const keys = partKeysOfDraft(head);
  return [
    ...contentKeysIn(keys, head.packed),
    ...(head.state === 'failed' ? [keys.text(head.failure.part)] : []),
  ];
};

const SaidOfPhoto = z.record(z.string(), z.unknown());

/** What is said of each photo becomes one text: it is packed as the alt texts of posts are, and a change of one photo writes that alone. */
const packable = ({ content, mentions = [] }: Pick<DraftVersion, 'content' | 'mentions'>): PostContent => ({
  title: content.title,
  caption: content.caption,
  location: content.location,
  ...(mentions.length > 0 && { mentions }),
  photos: content.photos.map(({ photoId, ...said }) => ({
    photoId,
    ...(Object.keys(said).length > 0 && { altText: JSON.stringify(said) }),
  })),
});

const beforeOf = (draft: Draft): PackedBefore => ({
  ...packable(draft),
  packed: draft.packed,
  parts: draft.parts,
});

const stateOf = (draft: DraftVersion): Row => {
  const { state, nonce, version, changedAt, expiresAt } = draft;
  return {
    state,
    nonce,
    version,
    details: DraftDetails.parse(draft.content),
    changedAt,
    expiresAt,
    ...((state === 'scheduled' || state === 'failed') && { publishAt: draft.publishAt }),
    ...(state === 'published' && { postId: draft.postId }),
  };
};

/** How many bytes of the row are left for content: as many in every state, so that a change of the state moves nothing. */
const roomIn = (draft: DraftVersion): number => {
  const { nonce, details, changedAt, expiresAt } = stateOf(draft);
  const largest = {
    ...draftRow.key(draft),
    nonce,
    details,
    changedAt,
    expiresAt,
    state: 'failed', // which takes more than a post
    version: MAX_VERSION,
    publishAt: changedAt,
    failure: { code: LONGEST_CODE, part: newPartId(MAX_VERSION) },
  };
  return WRITE_UNIT_BYTES - REFERENCES_BYTES - rowBytes(largest);
};

/** The row of a draft's version, and the parts that are to be written before it. */
export const packDraft = (
  next: DraftVersion,
  before?: Draft,
): { readonly row: Row & Key; readonly parts: readonly (Row & Key)[] } => {
  const keys = partKeysOfDraft(next);
  const newPart = () => newPartId(next.version);
  const isKept = before !== undefined && next.content === before.content;
  const packing = isKept
    ? { fields: before.packed, texts: [], photos: [] }
    : packContent(packable(next), before && beforeOf(before), { room: roomIn(next), newPart });
  const failure = next.state === 'failed' ? { part: newPart(), texts: next.problem.message } : undefined;
  return {
    row: {
      ...draftRow.key(next),
      ...stateOf(next),
      ...packing.fields,
      ...(next.state === 'failed' && { failure: { code: next.problem.code, part: failure?.part } }),
    },
    parts: [
      ...contentRows(keys, packing),
      ...(failure ? contentRows(keys, { texts: [failure], photos: [] }) : []),
    ],
  };
};

const contentOf = ({ details, draftId }: DraftHead, loaded: LoadedContent): DraftContent =>
  parseRow(DraftContent, {
    ...draftRow.key({ draftId }),
    ...details,
    ...(loaded.title !== undefined && { title: loaded.title }),
    ...(loaded.caption !== undefined && { caption: loaded.caption }),
    ...(loaded.location && { location: loaded.location }),
    photos: loaded.photos.map(({ photoId, altText: said }) => ({
      photoId,
      ...(said !== undefined && SaidOfPhoto.parse(JSON.parse(said))),
    })),
  });

/** A draft with all that it says, whose parts were all found. */
export const draftIn = (head: DraftHead, find: Find): Draft => {
  const keys = partKeysOfDraft(head);
  const loaded = contentIn(keys, head.packed, find);
  const { draftId, nonce, version, changedAt, expiresAt, packed } = head;
  const draft = {
    draftId,
    nonce,
    version,
    content: contentOf(head, loaded),
    ...(loaded.mentions && { mentions: loaded.mentions }),
    changedAt,
    expiresAt,
    packed,
    parts: loaded.parts,
  };
  switch (head.state) {
    case 'draft':
      return { ...draft, state: 'draft' };
    case 'scheduled':
      return { ...draft, state: 'scheduled', publishAt: head.publishAt };
    case 'published':
      return { ...draft, state: 'published', postId: head.postId };
    case 'failed': {
      const { code, part } = head.failure;
      const { texts } = draftTextPartRow.parse(partAt(keys, keys.text(part), find));
      const problem = { code, message: MESSAGE.parse(texts) };
      return { ...draft, state: 'failed', publishAt: head.publishAt, problem };
    }
  }
};
