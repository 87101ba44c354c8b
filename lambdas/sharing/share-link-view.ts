import type { ShareLink } from './share-link.ts';
import type { ShareLinkView } from './share-link-contract.ts';

/** A link as its maker sees it. */
export const presentShareLink = ({ digest, createdAt, expiresAt }: ShareLink): ShareLinkView => ({
  linkId: digest,
  createdAt: new Date(createdAt).toISOString(),
  expiresAt: new Date(expiresAt * 1_000).toISOString(),
});
