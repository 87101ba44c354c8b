import { AudienceChange, AudienceView, NewAudience } from '../../../lambdas/audiences/audience-contract.ts';
import * as audiences from '../../../lambdas/audiences/audience-examples.ts';
import { AudienceId } from '../../../lambdas/kernel/ids.ts';
import { pageOf } from '../../../lambdas/kernel/paging.ts';
import type { NamedSchemas } from './named-schema.ts';
import { cursor, example } from './named-schema.ts';

export const audiencesSchemas = {
  values: {
    AudienceId: {
      schema: AudienceId,
      description: 'Opaque, ordered by time.',
      examples: { id: example('An audience id', audiences.audience.audienceId) },
    },
  },
  bodies: {
    NewAudience: {
      schema: NewAudience,
      description: 'An audience, empty at first.',
      examples: { closeFriends: example('Close friends', audiences.newAudience) },
    },
    AudienceChange: {
      schema: AudienceChange,
      description: 'Another name of an audience.',
      examples: { arabic: example('A name in Arabic', audiences.audienceChange) },
    },
  },
  replies: {
    Audience: {
      schema: AudienceView,
      description: 'A named list of followers that posts can be limited to.',
      examples: { closeFriends: example('Close friends', audiences.audience) },
    },
    AudiencePage: {
      schema: pageOf(AudienceView),
      description: 'A page of audiences.',
      examples: { page: example('A page with more to come', { items: [audiences.audience], cursor }) },
    },
  },
} as const satisfies NamedSchemas;
