/** Where data of a deployment lie, by whom they are processed and until when: from what topics declare and from its settings. */
import type { DataClass, SetDays } from '../../lambdas/kernel/stored-data.ts';
import {
  BACKUP_DAYS,
  DEAD_LETTER_DAYS,
  dataClasses,
  daysUntil,
  QUEUE_DAYS,
} from '../../lambdas/kernel/stored-data.ts';
import type { Place } from '../../lambdas/residency/place.ts';
import type { Config } from '../config/config.ts';
import { nameOfProvider } from '../config/sign-in-settings.ts';
import { declaredObjects } from './declared.ts';
import { setDaysOf } from './set-days.ts';

type PlaceOfClass = Omit<Place, 'dataClass'>;

const kept = (processor: string, region: string, days?: number): PlaceOfClass =>
  days === undefined ? { processor, region, until: 'deleted' } : { processor, region, until: 'days', days };

const outside = (processor: string): PlaceOfClass => ({ processor, region: '', until: 'theirs' });

/** Each class of objects as topics declare it, but for those that are nobody's. */
const objects = (dataClass: DataClass, region: string, days: SetDays): readonly PlaceOfClass[] =>
  declaredObjects
    .filter((each) => each.dataClass === dataClass && !('nobodys' in each.of))
    .map(({ until }) => kept('Amazon S3', region, daysUntil(until, days)));

const CACHED_DAYS = 365; // as long as an edge may have a copy, which nobody gets without an address that is signed anew

const byClass: Readonly<
  Record<DataClass, (config: Config, days: SetDays, self: DataClass) => readonly PlaceOfClass[]>
> = {
  rows: ({ region }) => [kept('Amazon DynamoDB', region)],
  backups: ({ region }) => [kept('Amazon DynamoDB', region, BACKUP_DAYS)],
  uploads: ({ region }, days, self) => objects(self, region, days),
  pictures: ({ region }, days, self) => objects(self, region, days),
  deletedMedia: ({ region }, days) =>
    days.deletedMedia === 0 ? [] : [kept('Amazon S3', region, days.deletedMedia)],
  exports: ({ region }, days, self) => objects(self, region, days),
  userExports: ({ region, externalIssuer }, days, self) =>
    externalIssuer === undefined ? objects(self, region, days) : [],
  erasedAccounts: ({ region }, days, self) => objects(self, region, days),
  preserved: ({ region }, days, self) => objects(self, region, days),
  messages: ({ region }) => [kept('Amazon SQS', region, QUEUE_DAYS)],
  deadLetters: ({ region }) => [kept('Amazon SQS', region, DEAD_LETTER_DAYS)],
  schedules: ({ region }) => [{ processor: 'Amazon EventBridge Scheduler', region, until: 'done' }],
  logs: ({ region }, days) => [kept('Amazon CloudWatch Logs', region, days.logs)],
  signIn: ({ region, externalIssuer }) => [
    externalIssuer === undefined
      ? kept('Amazon Cognito', region)
      : outside(new URL(externalIssuer.issuer).host),
  ],
  signInCalls: ({ region, deletedSignIns, externalIssuer }, days, self) =>
    deletedSignIns === 'own-trail' && externalIssuer === undefined ? objects(self, region, days) : [],
  moderation: ({ region }) => [{ processor: 'Amazon Rekognition', region, until: 'not_kept' }],
  delivery: () => [kept('Amazon CloudFront', '', CACHED_DAYS)],
  pushes: () => [outside('')],
  providers: ({ signInPages }) =>
    (signInPages?.providers ?? []).map((provider) =>
      outside(provider.type === 'oidc' ? new URL(provider.issuer).host : nameOfProvider(provider)),
    ),
  webhooks: ({ webhooks }) =>
    [...new Set(webhooks.map(({ url }) => new URL(url).host))].map((host) => outside(host)),
  // Whoever receives a mail has a provider of their own.
  mails: ({ mailSender, externalIssuer }) => {
    if (externalIssuer !== undefined && mailSender === undefined) return [];
    const by = mailSender === undefined ? outside('Amazon Cognito') : outside('Amazon SES');
    return [{ ...by, region: mailSender?.region ?? '' }];
  },
};

/** All places, in the order in which people read them. */
export const placesOf = (config: Config): readonly Place[] => {
  const days = setDaysOf(config);
  return dataClasses.flatMap((dataClass) =>
    byClass[dataClass](config, days, dataClass).map((place) => ({ dataClass, ...place })),
  );
};
