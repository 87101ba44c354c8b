/** How long a photo takes from its author's hand to a follower's home feed, on the local cloud. */
import { setTimeout as pause } from 'node:timers/promises';
import { follow, join, type Person, uploadPhoto } from '../support/people.ts';
import { givenPhoto, jpegOf, landscape } from '../support/pictures.ts';
import { createPostOf, homeFeedOf } from '../support/posting.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 9;
const POLL_MS = 25;
const GIVE_UP_MS = 30_000;

/** The bound for the median from the first request on, in milliseconds. */
export const MAX_LATENCY_MS = 1_500;

export interface LatencyFigures {
  readonly photo: string;
  readonly rounds: number;
  /** From the first request of the author (announcing the photo) until a follower's home feed shows it. Medians. */
  readonly fromAnnouncementMs: number;
  /** From the moment the upload was through. */
  readonly fromUploadMs: number;
  /** From the answer to `POST /v1/posts`. */
  readonly fromPostMs: number;
  readonly slowestFromAnnouncementMs: number;
}

const shows = async (follower: Person, postId: string): Promise<void> => {
  const end = performance.now() + GIVE_UP_MS;
  while (performance.now() < end) {
    if ((await homeFeedOf(follower)).some((post) => post.postId === postId)) return;
    await pause(POLL_MS);
  }
  throw new Error(`The post ${postId} did not reach its follower within ${GIVE_UP_MS} ms`);
};

/** Measures with the collected photo of 8 megapixels, or with one of our own of that size. */
export const benchFeedLatency = async (apiUrl: string): Promise<LatencyFigures> => {
  const given = givenPhoto('phone-8mp.jpg');
  const bytes = Uint8Array.from(given ?? (await jpegOf(landscape(1, 3_264, 2_448))));
  const author = await join(apiUrl, 'fast');
  const follower = await join(apiUrl, 'waiting');
  await follow(follower, author);
  const rounds: { announced: number; uploaded: number; posted: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    const photoId = await uploadPhoto(author, bytes);
    const uploaded = performance.now();
    const postId = await createPostOf(author, [photoId]);
    const posted = performance.now();
    await shows(follower, postId);
    const end = performance.now();
    // The first round starts the functions.
    if (round > 0) rounds.push({ announced: end - start, uploaded: end - uploaded, posted: end - posted });
  }
  return {
    photo: given === undefined ? 'landscape of 3264 x 2448, made here' : 'phone-8mp.jpg',
    rounds: ROUNDS,
    fromAnnouncementMs: rounded(median(rounds.map(({ announced }) => announced)), 0),
    fromUploadMs: rounded(median(rounds.map(({ uploaded }) => uploaded)), 0),
    fromPostMs: rounded(median(rounds.map(({ posted }) => posted)), 0),
    slowestFromAnnouncementMs: rounded(Math.max(...rounds.map(({ announced }) => announced)), 0),
  };
};
