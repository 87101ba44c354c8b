/**
 * Whose personal data stored things are, how they are found from the id of an account, and what becomes of them: what an export holds, what an
 * erasure takes away, and what the documents say, follow from these declarations.
 */

/**
 * How the rows of a kind that name a person are found from the id of the account. There is no index.
 * - `key`: the account's id stands in the partition key.
 * - `with`: rows of another kind, which are found themselves, say where they lie.
 * - `forDays`: nothing leads there; they are gone by themselves after so many days at most.
 * - `scan`: nothing leads there but a scan of the table.
 */
export type Way = 'key' | { readonly with: string } | { readonly forDays: number } | 'scan';

/** What becomes of a row when the person is erased: it goes, or what names the person is taken out of it. */
export type Fate = 'deleted' | 'made anonymous';

/** One person of whom the rows of a kind tell. */
export interface Person {
  /** What names the person: an id in the row's keys, an attribute, or the id of something that is the person's. */
  readonly named: string;
  readonly found: Way;
  /** Whether the person's export has it, else why not. */
  readonly exported: true | { readonly not: string };
  readonly erased: Fate;
}

/** Whose personal data the rows of a kind are: those of some people, or nobody's, and why. */
export type DataOfRow = { readonly nobodys: string } | { readonly of: readonly Person[] };

/** An answer for each kind of row that a module of definitions exports. */
export type DataOfRows<Rows> = { readonly [Name in keyof Rows]: DataOfRow };

type Terms = Partial<Pick<Person, 'exported' | 'erased'>>;

const person = (named: string, found: Way, terms: Terms): Person => ({
  named,
  found,
  exported: true,
  erased: 'deleted',
  ...terms,
});

/** Rows of people, in the order of how much these have to do with them. */
export const of = (...people: readonly Person[]): DataOfRow => ({ of: people });

/** Whose partition it is. */
export const owner = (named: string, terms: Terms = {}): Person => person(named, 'key', terms);

/** Somebody who is found with rows of another kind. */
export const foundWith = (entity: string, named: string, terms: Terms = {}): Person =>
  person(named, { with: entity }, terms);

/** Somebody to whom nothing leads, in rows that are gone after some days. */
export const goneAfter = (days: number, named: string, terms: Terms = {}): Person =>
  person(named, { forDays: days }, terms);

/** Somebody to whom nothing leads. */
export const scannedFor = (named: string, terms: Terms = {}): Person => person(named, 'scan', terms);

/** For rows that repeat what others say, which the export has. */
export const repeats = (what: string): Terms => ({ exported: { not: `repeats ${what}` } });

/** For rows that tell what another person does, which is theirs to know. */
export const othersOwn: Terms = { exported: { not: 'is for the other person to know' } };

/** The same where the row stays, without the name. */
export const namedByOthers: Terms = { ...othersOwn, erased: 'made anonymous' };

/** For what the service notes for itself. */
export const workings: Terms = { exported: { not: 'says only how far the service has come' } };
