/** Whose personal data a field of a message or of a line is. */

/** Whom a field names, by an id or otherwise; or what it says of nobody. */
export type DataOfField = { readonly names: string } | { readonly nobodys: string };

/** A field that names somebody. */
export const names = (whom: string): DataOfField => ({ names: whom });

/** A field that says nothing of anybody. */
export const nobodys = (what: string): DataOfField => ({ nobodys: what });
