/** Whose personal data rows of links to posts are. */
import { type DataOfRows, foundWith, of } from '../kernel/personal-data.ts';
import type * as rows from './share-link-rows.ts';

export const data = {
  shareLinkRow: of(
    foundWith('links to a post', 'postId', { exported: { not: 'only digests of tokens are there' } }),
  ),
  shareLinksRow: of(foundWith('post', 'postId')),
} satisfies DataOfRows<typeof rows>;
