import type { Row } from '../platform/table.ts';
import type { CoAuthor, CreditedPost, PostHead, PostWords } from './post.ts';
import { encodedCoAuthor } from './post.ts';

/** Attributes of a head as its row holds them. */
export const storedFields = ({
  coAuthors,
  ...fields
}: Row & { readonly coAuthors?: readonly CoAuthor[] | undefined }): Row => ({
  ...fields,
  coAuthors: coAuthors?.map(encodedCoAuthor),
});

/** What stands beside the head in a post that has been loaded in full, or with its people. */
type Loaded = Partial<
  Pick<CreditedPost, 'parts' | 'tags' | 'untagged' | 'tagParts' | keyof PostWords | 'photos'>
>;

/** The head of a post as its row holds it. */
export const storedHead = ({
  postId: _,
  packed,
  parts,
  tags,
  untagged,
  tagParts,
  title,
  caption,
  mentions,
  location,
  photos,
  coAuthors,
  ...head
}: PostHead & Loaded): Row => ({
  ...head,
  ...(coAuthors && storedFields({ coAuthors })),
});
