/** The tables of docs/residency.md: what may leave the region, and where data of a deployment lie. */
import { textsOfClasses } from '../../lambdas/residency/residency-texts.ts';
import { type Config, readConfig } from '../config/config.ts';
import { mayLeave } from '../residency/leaving-region.ts';
import { placesOf } from '../residency/places.ts';
import { markdownTable, withinMarks } from './markdown.ts';

/** A production deployment with what a deployment may have, but for the settings of days. */
const example = (): Config =>
  readConfig('prod', {
    profile: 'prod',
    mailFrom: 'hello@app.example',
    mailRegion: 'eu-west-1',
    webhooks: 'https://hooks.app.example/suwar',
    signInDomain: 'photos-example',
    signInProviders: JSON.stringify([{ type: 'google', clientId: 'app', secret: 'photos/google' }]),
    signInCallbacks: 'https://app.example/in',
    signInLogouts: 'https://app.example/',
  });

const untils = {
  deleted: 'until deleted, or the account erased',
  done: 'until then',
  not_kept: 'not kept',
  theirs: 'as they say themselves',
} as const;

const placeTable = (): string =>
  markdownTable([
    ['class', 'what it is', 'processor', 'region', 'kept'],
    ...placesOf(example()).map(({ dataClass, processor, region, until, days }) => [
      `\`${dataClass}\``,
      textsOfClasses[dataClass].en,
      processor === '' ? 'what the device names' : processor,
      region === '' ? 'none' : region,
      until === 'days' ? `${days} ${days === 1 ? 'day' : 'days'}` : untils[until],
    ]),
  ]);

const leaveTable = (): string => markdownTable([['who', 'what'], ...Object.entries(mayLeave)]);

/** A document with the present tables between its marks. */
export const withResidency = (document: string): string =>
  withinMarks(withinMarks(document, 'what may leave', leaveTable()), 'places', placeTable());
