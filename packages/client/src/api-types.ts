/** What each call takes and answers, read from the paths of the API's document. */
import type { components, paths } from './schema.ts';

/** Everything that the API answers or takes, by its name in the document: `Schemas['Post']`. */
export type Schemas = components['schemas'];

/** The methods of calls. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Every path that has a method, such as `/v1/posts/{postId}`. */
export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { readonly [Key in M]: object } ? P : never;
}[keyof paths];

/** What the API's document says of a call. */
export type OperationAt<P extends keyof paths, M extends Method> = paths[P] extends {
  readonly [Key in M]: infer Operation;
}
  ? Operation
  : never;

/** Statuses of success. */
export type Success = 200 | 201 | 202 | 203 | 204;
/** What a response holds: JSON where there is any, otherwise text. */
export type ContentOf<Response> = Response extends { readonly content: infer Content }
  ? Content extends { readonly 'application/json': infer Json }
    ? Json
    : string
  : undefined;
/** What an operation answers when it succeeds. */
export type AnswerOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? { [Status in keyof Responses & Success]: ContentOf<Responses[Status]> }[keyof Responses & Success]
  : never;

/** What a call answers: undefined where the API has nothing to say, text where it answers no JSON. */
export type AnswerAt<P extends keyof paths, M extends Method> = AnswerOf<OperationAt<P, M>>;

/** The parameters in the path of an operation. */
export type PathOf<Operation> = Operation extends { readonly parameters: { readonly path: infer Path } }
  ? Path
  : never;
/** The query of an operation. */
export type QueryOf<Operation> = Operation extends { readonly parameters: { readonly query?: infer Query } }
  ? Exclude<Query, undefined>
  : never;
/** The body of an operation. */
export type BodyOf<Operation> = Operation extends {
  readonly requestBody: { readonly content: infer Content };
}
  ? Content extends { readonly 'application/json': infer Json }
    ? Json
    : never
  : Operation extends { readonly requestBody?: { readonly content: infer Content } }
    ? Content extends { readonly 'application/json': infer Json }
      ? Json | undefined
      : never
    : never;

/** A query whose values may be undefined: those are left out of the address. */
export type Loose<Query> = { readonly [Key in keyof Query]: Query[Key] | undefined };

/** `path`, where an operation has parameters in its path. */
export type PathPart<Path> = [Path] extends [never] ? unknown : { readonly path: Readonly<Path> };
/** `query`, where an operation has one; optional where nothing of it has to be given. */
export type QueryPart<Query> = [Query] extends [never]
  ? unknown
  : object extends Query
    ? { readonly query?: Loose<Query> | undefined }
    : { readonly query: Loose<Query> };
/** `body`, where an operation has one. */
export type BodyPart<Body> = [Body] extends [never]
  ? unknown
  : undefined extends Body
    ? { readonly body?: Body }
    : { readonly body: Body };

/** What every call can be given. */
export interface CallOptions {
  /** Ends the call: it rejects with a `Problem` `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * 1 to 255 visible ASCII characters: the same call with the same key is done once. Calls that take a key get one by themselves; give one where
   * the same call must be done once across restarts of the app.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a call takes: its path parameters, its query, its body, and what every call can be given. */
export type InputAt<P extends keyof paths, M extends Method> = CallOptions &
  PathPart<PathOf<OperationAt<P, M>>> &
  QueryPart<QueryOf<OperationAt<P, M>>> &
  BodyPart<BodyOf<OperationAt<P, M>>>;

/**
 * The input of a call, which may be left out where nothing of it has to be given. A path that there is not stands for all paths: there the
 * input may be left out too, so that what is wrong is said of the path.
 */
export type InputArguments<P extends keyof paths, M extends Method> = [PathsWith<M>] extends [P]
  ? [input?: InputAt<P, M>]
  : [PagedPath] extends [P]
    ? [input?: InputAt<P, M>]
    : CallOptions extends InputAt<P, M>
      ? [input?: InputAt<P, M>]
      : [input: InputAt<P, M>];

/** A page of any list. */
export interface AnyPage {
  readonly items: readonly unknown[];
  readonly cursor?: string;
}

/** Every path that answers a list in pages. */
export type PagedPath = {
  [P in PathsWith<'get'>]: AnswerAt<P, 'get'> extends AnyPage ? P : never;
}[PathsWith<'get'>];

/** One item of a list. */
export type ItemAt<P extends PagedPath> =
  AnswerAt<P, 'get'> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** The pages of a list, each asked for when the loop comes to it. A second loop begins at the first page again. */
export interface Pages<Page, Item> extends AsyncIterable<Page> {
  /** The items of all pages, one after the other. */
  items(): AsyncIterable<Item>;
}

/**
 * The calls of the API. Each answers what the API answers, and rejects with a `Problem`. GET, PUT and DELETE are repeated when there was no
 * answer, at 5xx and 429, and so is each POST that takes an idempotency key; other calls only where the service cannot have seen them.
 */
export interface Api {
  /** Reads: `suwar.get('/v1/posts/{postId}', { path: { postId } })`. Rejects with a `Problem`. */
  get<P extends PathsWith<'get'>>(path: P, ...input: InputArguments<P, 'get'>): Promise<AnswerAt<P, 'get'>>;
  /** Makes something: `suwar.post('/v1/posts', { body })`. Rejects with a `Problem`. */
  post<P extends PathsWith<'post'>>(
    path: P,
    ...input: InputArguments<P, 'post'>
  ): Promise<AnswerAt<P, 'post'>>;
  /** Sets something, which doing twice is the same as doing once: `suwar.put('/v1/posts/{postId}/like', { path })`. Rejects with a `Problem`. */
  put<P extends PathsWith<'put'>>(path: P, ...input: InputArguments<P, 'put'>): Promise<AnswerAt<P, 'put'>>;
  /** Changes parts of something: `suwar.patch('/v1/posts/{postId}', { path, body })`. Rejects with a `Problem`. */
  patch<P extends PathsWith<'patch'>>(
    path: P,
    ...input: InputArguments<P, 'patch'>
  ): Promise<AnswerAt<P, 'patch'>>;
  /** Takes something away: `suwar.delete('/v1/posts/{postId}', { path })`. Rejects with a `Problem`. */
  delete<P extends PathsWith<'delete'>>(
    path: P,
    ...input: InputArguments<P, 'delete'>
  ): Promise<AnswerAt<P, 'delete'>>;
  /**
   * A list, page by page: `for await (const page of suwar.pages('/v1/feeds/home'))`, or item by item:
   * `for await (const post of suwar.pages('/v1/feeds/home').items())`. `query.cursor` says where to begin. A loop stays with whom its first page was asked for, whoever is current then; it rejects with `signed_out` when
   * they have signed out, and a guest's goes on as a guest's.
   */
  pages<P extends PagedPath>(
    path: P,
    ...input: InputArguments<P, 'get'>
  ): Pages<AnswerAt<P, 'get'>, ItemAt<P>>;
}
