/** What the demo's posts tell beyond their captions, and whom they name: decided by one seed, apart from the rest. */
import { makeRandom } from './random.ts';
import type { Scenario } from './scenario.ts';

const SEED = 34;

/** What one post tells. People are positions of accounts. */
export interface DemoDetails {
  readonly location?: { readonly name: string; readonly latitude: number; readonly longitude: number };
  readonly licence?: 'cc-by-4.0' | 'cc0-1.0';
  readonly madeWithAi?: true;
  /** Is to be seen on the first photo. */
  readonly tagged?: { readonly who: number; readonly x: number; readonly y: number };
  /** Is asked to be an author too, and agrees. */
  readonly coAuthor?: number;
  /** Is said to have paid for it, and agrees. */
  readonly partner?: number;
}

const places = [
  { name: 'منارة بيروت', latitude: 33.9, longitude: 35.47 },
  { name: 'الدرعية، الرياض', latitude: 24.73, longitude: 46.57 },
  { name: 'خان الخليلي، القاهرة', latitude: 30.05, longitude: 31.26 },
  { name: 'Jemaa el-Fnaa', latitude: 31.63, longitude: -7.99 },
  { name: 'Speicherstadt, Hamburg', latitude: 53.54, longitude: 9.99 },
] as const;

/** The details of each post of a scenario. The same scenario gives the same details. */
export const makeDetails = ({ accounts, posts }: Scenario): readonly DemoDetails[] => {
  const random = makeRandom(SEED);
  return posts.map(({ author }) => {
    // All is drawn for every post, so that none depends on what another tells.
    const [place, licence] = [random.pick(places), random.pick(['cc-by-4.0', 'cc0-1.0'] as const)];
    const [one, other] = [random.between(1, accounts.length - 1), random.between(1, accounts.length - 1)];
    const at = (offset: number) => (author + offset) % accounts.length;
    const [x, y] = [random.between(20, 80) / 100, random.between(20, 80) / 100];
    const is = (share: number) => random.next() < share;
    return {
      ...(is(0.3) && { location: place }),
      ...(is(0.2) && { licence }),
      ...(is(0.05) && { madeWithAi: true as const }),
      ...(is(0.15) && { tagged: { who: at(one), x, y } }),
      ...(is(0.06) && { coAuthor: at(other) }),
      ...(is(0.03) && { partner: at(one) }),
    };
  });
};
