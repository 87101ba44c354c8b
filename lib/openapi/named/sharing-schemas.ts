import { limits } from '../../../lambdas/kernel/limits.ts';
import {
  NewShareLink,
  ShareLinkList,
  ShareLinkTicket,
  ShareLinkView,
} from '../../../lambdas/sharing/share-link-contract.ts';
import * as sharing from '../../../lambdas/sharing/sharing-examples.ts';
import { example, type NamedSchemas } from './named-schema.ts';

export const sharingSchemas = {
  bodies: {
    NewShareLink: {
      schema: NewShareLink,
      description: `A link to a post, alive for 30 days when nothing is said, ${limits.shareLinkMaxDays} at most.`,
      examples: {
        week: example('For a week', sharing.newShareLink),
        least: example('For 30 days', {}),
      },
    },
  },
  replies: {
    ShareLink: {
      schema: ShareLinkView,
      description: 'A link to a post, without its token.',
      examples: { link: example('A link', sharing.shareLink) },
    },
    ShareLinkTicket: {
      schema: ShareLinkTicket,
      description: 'A link just after it was made: the only time that its token is told.',
      examples: { link: example('A link with its token', sharing.shareLinkTicket) },
    },
    ShareLinkList: {
      schema: ShareLinkList,
      description: 'All links to a post that are alive.',
      examples: { one: example('One link', { items: [sharing.shareLink] }) },
    },
  },
} as const satisfies NamedSchemas;
