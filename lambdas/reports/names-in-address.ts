/** What an address may be about, by whichever app or service it was made: ids of the service stand in it somewhere, or a username where apps put one. */

import { Username } from '../accounts/username.ts';
import { AccountId, CommentId } from '../kernel/ids.ts';

const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
/** Ids of posts, photos and collections, and those of comments, of which replies have two. */
const IDS = new RegExp(`(?<![0-9A-Za-z])${ULID}(?:-${ULID})?(?![0-9A-Za-z-])`, 'g');
const ACCOUNT_IDS = /(?<![0-9A-Za-z])[0-9A-HJKMNP-TV-Z]{16}(?![0-9A-Za-z])/g;
/** `/accounts/<name>` of the API, and what apps use: `/@<name>`, `/u/<name>` and the like, or the name alone behind the host. */
const NAMES =
  /(?:\/(?:accounts|users?|u|profiles?)\/@?|\/@|^\/(?=[^/]*\/?$))(?<name>[A-Za-z0-9][A-Za-z0-9_.]*)(?=\/|$)/;
const MOST = 6; // of each kind: the rest of an address leads nowhere

export interface NamesInAddress {
  /** In the order in which they stand there. */
  readonly ids: readonly CommentId[];
  readonly accountIds: readonly AccountId[];
  readonly username: Username | undefined;
}

const pathOf = (address: string): string => {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return '';
  }
};

/** The names that an address holds. */
export const namesIn = (address: string): NamesInAddress => {
  const found = (pattern: RegExp) => [...new Set(address.match(pattern) ?? [])].slice(0, MOST);
  const name = Username.safeParse(NAMES.exec(pathOf(address))?.groups?.['name']);
  return {
    ids: found(IDS).map((id) => CommentId.parse(id)),
    accountIds: found(ACCOUNT_IDS).map((id) => AccountId.parse(id)),
    username: name.success ? name.data : undefined,
  };
};
