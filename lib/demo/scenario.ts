/** Who is in the demo, who follows whom, and who posts what: decided by one seed before anything is sent. */
import { makeRandom, type Random } from './random.ts';

const SEED = 1446;
const ACCOUNTS = 50;
const PHOTOS = 300;
const MAX_PHOTOS_PER_POST = 4;

export interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  readonly bio: string;
  /** Positions of the accounts that this one follows. */
  readonly follows: readonly number[];
}

export interface DemoPost {
  /** Position of the author. */
  readonly author: number;
  /** Seeds of the pictures. */
  readonly pictures: readonly number[];
  readonly caption: string;
  readonly language: 'ar' | 'en';
  readonly visibility: 'public' | 'followers';
}

export interface Scenario {
  readonly accounts: readonly DemoAccount[];
  readonly posts: readonly DemoPost[];
}

const names =
  'layla ليلى|omar عمر|mona منى|yusuf يوسف|salma سلمى|tariq طارق|huda هدى|karim كريم|rania رانيا|ziad زياد|amal أمل|bilal بلال|dina دينا|fadi فادي|ghada غادة|hassan حسن|iman إيمان|jamal جمال|khalil خليل|lina لينا|maha مها|nabil نبيل|nour نور|rami رامي|sami سامي|samar سمر|walid وليد|yara يارا|zeina زينة|adel عادل|basma بسمة|farah فرح|hani هاني|jana جنى|kinda كندة|malik مالك|nada ندى|qasim قاسم|reem ريم|sahar سحر|tala تالا|wafa وفاء|anna Anna|ben Ben|clara Clara|david David|emma Emma|finn Finn|grace Grace|hugo Hugo'
    .split('|')
    .map((pair) => pair.split(' '));

const captions = {
  ar: [
    'غروب عند المنارة',
    'صباح الخير من المدينة القديمة',
    'قهوة ثم طريق طويل',
    'الزخارف لا تتكرر',
    'هدوء قبل العاصفة',
    'من أرشيف الصيف',
  ],
  en: [
    'Last light before the ferry',
    'Sunday market, early',
    'The pattern never repeats',
    'Notes from a quiet week',
    'Windows, all of them awake',
    'Found this on the way home',
  ],
} as const;

const tags = {
  ar: ['غروب', 'بحر', 'مدينة', 'الرياض', 'صور'],
  en: ['sunset', 'sea', 'city', 'tiles', 'stilllife'],
} as const;

const bios = ['صور من الطريق', 'Light, mostly', 'أحب البحر والخط العربي', 'Walks and windows', ''] as const;

/** Earlier accounts are followed more: a few are famous, most are not. */
const followsOf = (random: Random, self: number): number[] => {
  const wanted = random.between(4, 22);
  const chosen = new Set<number>();
  while (chosen.size < wanted) {
    const other = Math.floor(ACCOUNTS * random.next() ** 2);
    if (other !== self) chosen.add(other);
  }
  return [...chosen].sort((one, two) => one - two);
};

const captionOf = (random: Random, language: 'ar' | 'en', mentioned: string): string => {
  const words: string[] = [random.pick(captions[language]), `#${random.pick(tags[language])}`];
  if (random.next() < 0.25) words.push(language === 'ar' ? `مع @${mentioned}` : `with @${mentioned}`);
  return words.join(' ');
};

/** Decides everything. The same seed gives the same scenario. */
export const makeScenario = (seed: number = SEED): Scenario => {
  const random = makeRandom(seed);
  const accounts = names.slice(0, ACCOUNTS).map(([username = '', displayName = ''], position) => ({
    username: `${username}.demo`,
    displayName,
    email: `${username}@demo.example`,
    bio: random.pick(bios),
    follows: followsOf(random, position),
  }));
  const posts: DemoPost[] = [];
  for (let drawn = 0; drawn < PHOTOS; ) {
    const count = Math.min(random.between(1, MAX_PHOTOS_PER_POST), PHOTOS - drawn);
    const language = random.pick(['ar', 'ar', 'en'] as const);
    posts.push({
      author: random.between(0, ACCOUNTS - 1),
      pictures: Array.from({ length: count }, (_, position) => seed * 1_000 + drawn + position),
      caption: captionOf(random, language, random.pick(accounts).username),
      language,
      visibility: random.next() < 0.15 ? 'followers' : 'public',
    });
    drawn += count;
  }
  return { accounts, posts };
};
