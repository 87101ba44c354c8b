/** What an author can choose for a post besides who sees it: the licence of its photos, and who may comment. */
import * as z from 'zod/mini';

/** What others may do with the photos; a post that says nothing reserves all rights. */
export const Licence = z.enum([
  'all-rights-reserved',
  'cc0-1.0',
  'cc-by-4.0',
  'cc-by-sa-4.0',
  'cc-by-nd-4.0',
  'cc-by-nc-4.0',
  'cc-by-nc-sa-4.0',
  'cc-by-nc-nd-4.0',
]);
export type Licence = z.infer<typeof Licence>;

/** Who may comment; a post that says nothing lets everyone who sees it. */
export const CommentPolicy = z.enum(['everyone', 'followers', 'followed', 'mentioned', 'off']);
export type CommentPolicy = z.infer<typeof CommentPolicy>;
