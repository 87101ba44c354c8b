/** Photos whose addresses expire while an app shows them: asked for anew, many at once, and once for everybody who asks. */
import type { Api, Schemas } from './api-types.ts';
import { expiresAt } from './pictures.ts';
import { Problem } from './problem.ts';
import { openScope } from './scope.ts';
import type { Surroundings } from './surroundings.ts';

type Photo = Schemas['Photo'];

/** Where a photo came from, by which it is asked for again. */
export type PhotoSource =
  /** A photo of a post; its cover in a grid or a notification too. */
  | { readonly postId: string }
  /** Somebody's avatar. */
  | { readonly accountId: string }
  /** A photo of one's own that no post uses yet: by the photo's own id. */
  | 'own';

/** How addresses are renewed. */
export interface FreshPhotoOptions {
  /** Asks even where the addresses seem to be good: for an image that did not load. @default false */
  readonly force?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Addresses are good for 30 to 60 minutes when they are given out. */
const LEAST_MS = 30 * 60_000;
const MOST_MS = 60 * 60_000;
/** What is left of an address when it is renewed: time to load a picture over a slow network. */
const LEFT_MS = 60_000;
/** How long requests are gathered: cells of a list ask in the same frame or two. */
const GATHER_MS = 20;
/** Images of one post that fail to load together are one failure. */
const SAME_MS = 10_000;
const MAX_IDS = 100; // of one request
const MAX_ANSWERS = 200;

const gone = () =>
  new Problem({ code: 'not_found', status: 404, detail: 'The photo is not there any more, or not for you.' });

const leftOf = ({ renditions: [first] }: Photo): number =>
  (first && expiresAt(first.url)) ?? Number.POSITIVE_INFINITY;

interface Waiting {
  readonly resolve: (photos: readonly Photo[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** Asks for posts by their ids, gathered into as few requests as there can be. */
const makeAskPost = (
  api: Api,
  surroundings: Surroundings,
): ((postId: string) => Promise<readonly Photo[]>) => {
  let gathered = new Map<string, Waiting>();

  const ask = async (asked: ReadonlyMap<string, Waiting>): Promise<void> => {
    try {
      const { items, remaining } = await api.get('/v1/posts', { query: { postIds: [...asked.keys()] } });
      for (const { postId, photos } of items) asked.get(postId)?.resolve(photos);
      const left = new Map([...asked].filter(([postId]) => remaining.includes(postId)));
      if (left.size > 0 && left.size < asked.size) await ask(left);
      for (const { reject } of asked.values()) reject(gone()); // of those that are settled nothing happens
    } catch (problem) {
      for (const { reject } of asked.values()) reject(problem);
    }
  };

  const flush = () => {
    const all = [...gathered];
    gathered = new Map();
    while (all.length > 0) void ask(new Map(all.splice(0, MAX_IDS)));
  };

  return (postId) =>
    new Promise((resolve, reject) => {
      if (gathered.size === 0) surroundings.after(GATHER_MS, flush);
      gathered.set(postId, { resolve, reject });
    });
};

/** What was answered about a source, and when it was asked, in milliseconds. */
interface Answer {
  readonly photos: Promise<readonly Photo[]>;
  readonly askedAt: number;
}

/** Renews addresses of photos. */
export interface FreshPhotos {
  /**
   * The photo with addresses that are good for at least a minute: the photo itself where its own are. Rejects with a `Problem`: `not_found`
   * where whoever is signed in may not see it any more.
   */
  freshPhoto(
    photo: Schemas['Photo'],
    source: PhotoSource,
    options?: FreshPhotoOptions,
  ): Promise<Schemas['Photo']>;
}

export const makeFreshPhotos = ({
  api,
  surroundings,
}: {
  readonly api: Api;
  readonly surroundings: Surroundings;
}): FreshPhotos => {
  const askPost = makeAskPost(api, surroundings);
  const answers = new Map<string, Answer>();
  /** By how much the service's clock is ahead of the one here, in milliseconds, as far as addresses tell. */
  let ahead = 0;

  /** An address that is good for longer than any can be shows that the clock here is wrong. */
  const isFresh = (photo: Photo): boolean => {
    const left = leftOf(photo) - surroundings.now() - ahead;
    return left > LEFT_MS && (left <= MOST_MS + LEFT_MS || left === Number.POSITIVE_INFINITY);
  };

  const learn = (photos: readonly Photo[]): void => {
    const expiry = photos.map(leftOf).find(Number.isFinite);
    if (expiry === undefined) return;
    const lifetime = expiry - surroundings.now();
    const isPossible = lifetime > LEAST_MS - LEFT_MS && lifetime <= MOST_MS + LEFT_MS;
    ahead = isPossible ? 0 : lifetime - LEAST_MS;
  };

  const ask = async (source: PhotoSource, photoId: string): Promise<readonly Photo[]> => {
    if (source === 'own') return [await api.get('/v1/photos/{photoId}', { path: { photoId } })];
    if ('postId' in source) return await askPost(source.postId);
    const { avatar } = await api.get('/v1/accounts/by-id/{accountId}', { path: source });
    return avatar === null ? [] : [avatar];
  };

  /** One answer for all who ask about the same. */
  const answerOf = (key: string, source: PhotoSource, photoId: string): Answer => {
    const answer = { photos: ask(source, photoId), askedAt: surroundings.now() };
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > MAX_ANSWERS && oldest !== undefined) answers.delete(oldest);
    answer.photos.then(learn, () => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    return answer;
  };

  return {
    freshPhoto: async (photo, source, { force = false, signal } = {}) => {
      if (!force && isFresh(photo)) return photo;
      const { photoId } = photo;
      const key = source === 'own' ? photoId : JSON.stringify(source);
      const scope = openScope(signal);
      const photoIn = ({ photos }: Answer) =>
        scope.within(async () => (await photos).find((one) => one.photoId === photoId));
      try {
        const known = answers.get(key);
        if (known !== undefined) {
          const found = await photoIn(known);
          const isGood = force ? surroundings.now() - known.askedAt < SAME_MS : found && isFresh(found);
          if (found !== undefined && isGood) return found;
          if (answers.get(key) === known) answers.delete(key);
        }
        const found = await photoIn(answers.get(key) ?? answerOf(key, source, photoId));
        if (found === undefined) throw gone();
        return found;
      } finally {
        scope.release();
      }
    },
  };
};
