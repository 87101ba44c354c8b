import { limits } from '../../../lambdas/kernel/limits.ts';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const sharingFields: Readonly<Record<string, string>> = {
  linkId: 'Names the link, to end it; it opens nothing.',
  token: 'Opens the post to whoever holds it. It is told once.',
  path: 'Path of the shared post at this API.',
  'NewShareLink.expiresAt': `When the link ends, at most ${limits.shareLinkMaxDays} days ahead; in 30 days when left out.`,
  'ShareLinkList.items': 'All of them.',
  'ShareLink.expiresAt': 'When the link ends.',
  'ShareLinkTicket.expiresAt': 'When the link ends.',
};
