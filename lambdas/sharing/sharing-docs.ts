/** What the documents say of links to posts. */
import { limits } from '../kernel/limits.ts';
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { NewShareLink, ShareLinkList, ShareLinkTicket, ShareLinkView } from './share-link-contract.ts';
import type * as rows from './share-link-rows.ts';
import * as sharing from './sharing-examples.ts';

export const docs = {
  about: 'Share links: links that show a post to anyone who has them.',
  bodies: {
    NewShareLink: {
      schema: NewShareLink,
      description: `A new share link. It is valid for 30 days by default and for ${limits.shareLinkMaxDays} days at most.`,
      examples: {
        week: example('For a week', sharing.newShareLink),
        least: example('For 30 days', {}),
      },
    },
  },
  replies: {
    ShareLink: {
      schema: ShareLinkView,
      description: 'A share link to a post, without its token.',
      examples: { link: example('A share link', sharing.shareLink) },
    },
    ShareLinkTicket: {
      schema: ShareLinkTicket,
      description: 'A share link that was just created: the only time that its token is returned.',
      examples: { link: example('A share link with its token', sharing.shareLinkTicket) },
    },
    ShareLinkList: {
      schema: ShareLinkList,
      description: 'All valid share links to a post.',
      examples: { one: example('One share link', { items: [sharing.shareLink] }) },
    },
  },
  fields: {
    linkId: 'Id of the share link, for deleting it; it does not open the post.',
    token: 'Secret token that shows the post to anyone who has it. It is returned only once.',
    path: 'Path of the shared post in this API.',
    'NewShareLink.expiresAt': `When the link expires, at most ${limits.shareLinkMaxDays} days from now; 30 days from now by default.`,
    'ShareLink.expiresAt': 'When the link expires.',
    'ShareLinkTicket.expiresAt': 'When the link expires.',
    'ShareLinkList.items': 'All the links.',
  },
  parameters: {
    linkId: { description: 'Id of the share link.', example: 'k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I' },
    token: {
      description: 'Token of the share link.',
      example: 'q3Zx7bP0mT5kV9nR2cW8sY4hJ6dL1fG0aE3uI7oQ5tX',
    },
  },
  rows: {
    shareLinksRow: { note: 'all that are alive, so that there are never too many; expires with the last' },
    shareLinkRow: {
      note: 'the digest is of the token, which is in no row; written with the row of all links in one transaction',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
