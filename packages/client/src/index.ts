/** The client of a Suwar photo network. `createSuwar({ api })` is where to begin. */
export type {
  AnswerAt,
  AnswerOf,
  AnyPage,
  Api,
  BodyOf,
  BodyPart,
  CallOptions,
  ContentOf,
  InputArguments,
  InputAt,
  ItemAt,
  Loose,
  Method,
  OperationAt,
  PagedPath,
  Pages,
  PathOf,
  PathPart,
  PathsWith,
  QueryOf,
  QueryPart,
  Schemas,
  Success,
} from './api-types.ts';
export type { Auth, SecondFactorSetUp, SignIn, StepOptions } from './auth/auth.ts';
export { type Config, createSuwar, type Suwar, type SuwarOptions } from './create-suwar.ts';
export type { FreshPhotoOptions, FreshPhotos, PhotoSource } from './fresh-photos.ts';
export {
  type BestRenditionOptions,
  bestRendition,
  cacheKey,
  expiresAt,
  placeholder,
  type Rendition,
  type RenditionOptions,
  type Renditions,
  srcSet,
} from './pictures.ts';
export {
  type ApiProblemCode,
  type ClientProblemCode,
  type FieldProblem,
  isProblem,
  Problem,
  type ProblemCode,
  type ProblemLimit,
  type ProblemParts,
  type SignInProblemCode,
} from './problem.ts';
export type { Push, PushOptions, PushRegistration } from './push.ts';
export {
  type Direction,
  type IsEnding,
  type Range,
  type RichText,
  type RichTextOptions,
  richText,
  type Segment,
} from './rich-text.ts';
export type { components, operations, paths } from './schema.ts';
export type { ChangeReason, Session, SessionChange } from './session/session.ts';
export type {
  Answer,
  Fetch,
  Locks,
  Request,
  Storage,
  Surroundings,
  SurroundingsOptions,
  Xhr,
} from './surroundings.ts';
export type { UploadAllOptions, UploadOptions, UploadResult, Uploads } from './upload/make-uploads.ts';
export type { UploadFile } from './upload/open-file.ts';
export type { PhotoOptions, UploadProgress, UploadState } from './upload/upload-photo.ts';
