/**
 * The correlation id: the API request that caused what is being done. The API sets it, rows and messages carry it on, consumers set it from them,
 * and every line of a log has it. It decides nothing.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

interface Scope {
  id: string | undefined;
  /** Takes over the id of the first row it gets. */
  isOpen?: boolean | undefined;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Rows and jobs of work that has several causes, each with its own. */
const own = new WeakMap<object, string | undefined>();

/** The attribute of a row that says which request wrote it last. */
export const ROW_ATTRIBUTE = 'cid';

/** The attribute of a message that says which request it comes of; what a schedule sends has it as a member of its body. */
export const MESSAGE_ATTRIBUTE = 'correlationId';

/** The id of what is being done, undefined where no request caused it. */
export const correlationId = (): string | undefined => scopes.getStore()?.id;

/** Does work under an id; `isOpen`: under that of the first row that it gets one by one and that has any. */
export const correlated = <Result>(id: string | undefined, work: () => Result, isOpen?: boolean): Result =>
  scopes.run({ id, isOpen }, work);

/** Takes over the id of a row, where the work is about whatever row it gets. */
export const takeOver = (id: unknown): void => {
  const scope = scopes.getStore();
  if (!scope?.isOpen || typeof id !== 'string') return;
  scope.id = id;
  scope.isOpen = false;
};

/** The id that a row is written or a job is sent under. */
export const causeOf = (thing: object): string | undefined =>
  own.has(thing) ? own.get(thing) : correlationId();

const SEPARATOR = ',';
const MAX_CAUSES = 10; // that are named

/** Whether an id stands for several requests. */
export const isList = (id: string): boolean => id.includes(SEPARATOR);

/** The id of work that each of these has asked for. */
export const joined = (ids: readonly (string | undefined)[]): string | undefined => {
  const all = [...new Set(ids.flatMap((id) => id?.split(SEPARATOR) ?? []))];
  return all.slice(0, MAX_CAUSES).join(SEPARATOR) || undefined;
};

/** Has a row or job a cause of its own. Answers it. */
export const causedBy = <Thing extends object>(id: string | undefined, thing: Thing): Thing => {
  own.set(thing, id);
  return thing;
};

/** Has a row or job the cause of what it is made of. Answers it. */
export const causedAs = <Thing extends object>(origin: object, thing: Thing): Thing =>
  causedBy(causeOf(origin), thing);
