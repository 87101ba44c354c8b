/** Errors that callers see, as RFC 9457 problem details. */

/** The languages that messages come in. */
export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];
export type Translated = Readonly<Record<Language, string>>;

/** What is fixed about a kind of problem. */
export interface ProblemDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: Translated;
}

/** One thing wrong with one value; `path` points into the request, for example `body.photos.0.photoId`. */
export interface ValueProblem {
  readonly path: string;
  readonly message: Translated;
}

/** A problem of the caller's making: expected, logged at info, answered with its definition's status. */
export class Problem extends Error {
  readonly definition: ProblemDefinition;
  readonly detail: Translated;
  readonly values: readonly ValueProblem[];
  readonly headers: Readonly<Record<string, string>>;
  /** Further members of the body (RFC 9457, section 3.2). */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    definition: ProblemDefinition,
    detail: Translated,
    more: {
      readonly values?: readonly ValueProblem[];
      readonly headers?: Readonly<Record<string, string>>;
      readonly members?: Readonly<Record<string, unknown>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(detail.en, { cause: more.cause });
    this.definition = definition;
    this.detail = detail;
    this.values = more.values ?? [];
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }
}

/** The language of an `Accept-Language` header: the first of ours it names by weight, English otherwise. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.map(({ tag }) => languages.find((language) => language === tag)).find(Boolean) ?? 'en';
};
