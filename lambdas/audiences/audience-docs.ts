/** What the documents say of audiences. */
import { AudienceId } from '../kernel/ids.ts';
import { bytesAllowed, limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { AudienceChange, AudienceView, NewAudience } from './audience-contract.ts';
import * as audiences from './audience-examples.ts';
import type * as rows from './audience-rows.ts';

const name =
  `Up to ${limits.audienceNameGraphemes} characters as people count them (graphemes) and ` +
  `${bytesAllowed(limits.audienceNameGraphemes)} bytes of UTF-8; must not be empty. Two audiences can have the same name.`;

export const docs = {
  about: 'Named lists of followers that posts can be limited to.',
  values: {
    AudienceId: {
      schema: AudienceId,
      description: 'Opaque id of an audience; sorts by time.',
      examples: { id: example('An audience id', audiences.audience.audienceId) },
    },
  },
  bodies: {
    NewAudience: {
      schema: NewAudience,
      description: 'A new audience. It starts empty.',
      examples: { closeFriends: example('Close friends', audiences.newAudience) },
    },
    AudienceChange: {
      schema: AudienceChange,
      description: 'The new name of an audience.',
      examples: { arabic: example('A name in Arabic', audiences.audienceChange) },
    },
  },
  replies: {
    Audience: {
      schema: AudienceView,
      description: 'A named list of followers that you can limit posts to.',
      examples: { closeFriends: example('Close friends', audiences.audience) },
    },
    AudiencePage: {
      schema: pageOf(AudienceView),
      description: 'A page of audiences.',
      examples: {
        page: example('A page with more to come', { items: [audiences.audience], cursor: exampleCursor }),
      },
    },
  },
  fields: {
    audienceId: 'Id of the audience.',
    'NewAudience.name': `Name of the audience. ${name}`,
    'AudienceChange.name': `New name of the audience. ${name}`,
    'Audience.name': 'Name of the audience.',
    members: 'Number of members.',
  },
  parameters: {
    audienceId: { description: 'Id of the audience.', example: '01K7Z3T0M4B8C2D6E9F1G5H7JK' },
  },
  rows: {
    audienceCountRow: { note: 'changes with the audiences in one transaction: the limit holds exactly' },
    audienceRow: {
      shape: '`StoredAudience` in `audiences/audience.ts`',
      note: 'with the number of its member rows',
    },
    audienceMemberRow: {
      note: "for lists; who may see what is said by `audiences` on the member's edge to the owner",
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
