/**
 * What a topic says of each type of notification that it makes. The mechanism knows no type by name: what reads notifications, pushes
 * them or offers preferences goes by these. Pure data, so that functions that only read take nothing else of a topic in.
 */
import type { Translated } from '../platform/problem.ts';

/** What can be chosen of a type: from whom (`people`), on or off (`own`: what happens to the recipient's own), or nothing. */
export type PreferenceKind = 'people' | 'own' | 'always';

/** What the name of a subject holds behind its type: a post and perhaps a comment, a draft, or something else, as it is. */
export type About = 'post' | 'draft' | 'other';

interface Described {
  readonly about: About;
  /** What a notification says; `{who}` stands for the people. In Arabic without verbs that would have to know men from women. */
  readonly sentence: Translated;
  /** What it says when it is about a comment. @default the sentence */
  readonly commentSentence?: Translated;
  /** The line that a push shows: no names and nobody's words. */
  readonly push: Translated;
  /** It is for those who are authors of its post, co-authors among them: who is none any more is shown it no more. */
  readonly toAuthors?: true;
  /** The number of its post or comment that says how many there are once a group is full. @default there are more than are counted */
  readonly total?: 'likes' | 'reposts';
}

/** What is said of one type of notification. */
export type NotificationTypeSpec = Described &
  (
    | {
        readonly preference: 'people' | 'own' /** What its preference is about. */;
        readonly description: string;
      }
    | { readonly preference: 'always' }
  );

/** Types of notifications by name: the name is that of the preference, and stands in stored subjects. */
export type NotificationTypes = Readonly<Record<string, NotificationTypeSpec>>;

/** Those of some types of which people can be chosen, or which can be switched on or off, or neither. */
export type TypesWith<Types extends NotificationTypes, Preference extends PreferenceKind> = {
  [Type in keyof Types & string]: Types[Type]['preference'] extends Preference ? Type : never;
}[keyof Types & string];
