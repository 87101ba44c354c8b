import type { Row } from '../platform/table.ts';
import type { CreditedPost, PostHead, PostPeople, PostWords } from './post.ts';
import { encodedInvitee } from './post.ts';

/** Attributes of a head as its row holds them: people among them always, undefined where there are none. */
export const storedFields = ({
  coAuthors,
  paidPartnership,
  ...fields
}: Row & Pick<PostPeople, 'coAuthors' | 'paidPartnership'>): Row => ({
  ...fields,
  coAuthors: coAuthors?.map(encodedInvitee),
  paidPartnership: paidPartnership && {
    ...(paidPartnership.partner && { partner: encodedInvitee(paidPartnership.partner) }),
  },
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
  ...head
}: PostHead & Loaded): Row => storedFields(head);
