import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dataClasses } from '../../../lambdas/kernel/stored-data.ts';
import { Place } from '../../../lambdas/residency/place.ts';
import { presentResidency } from '../../../lambdas/residency/present-residency.ts';
import { textOfDays } from '../../../lambdas/residency/residency-texts.ts';
import { readConfig } from '../../../lib/config/config.ts';
import { declaredObjects } from '../../../lib/residency/declared.ts';
import { mayLeave } from '../../../lib/residency/leaving-region.ts';
import { placesOf } from '../../../lib/residency/places.ts';
import { tellRegion } from '../../../lib/residency/tell-region.ts';
import { largest } from '../stack/variants.ts';

const sender = { deletedSignIns: 'own-trail', mailFrom: 'hello@app.example', mailRegion: 'eu-west-1' };
const config = readConfig('prod', { ...largest, ...sender, userExportDays: 12, logRetentionDays: 365 });
const places = placesOf(config);
const small = placesOf(readConfig('dev', {}));

const of = (dataClass: string, among = places) => among.filter((place) => place.dataClass === dataClass);

describe('where data live', () => {
  it('is told of every class of data where a deployment has all there is', () => {
    expect([...new Set(places.map(({ dataClass }) => dataClass))]).toEqual(dataClasses);
    expect(z.parse(z.array(Place), JSON.parse(JSON.stringify(places)))).toEqual(places);
  });

  it('follows from what topics declare of objects', () => {
    for (const { dataClass, of: whose } of declaredObjects) {
      if ('nobodys' in whose) continue;
      expect(of(dataClass), dataClass).toMatchObject([{ processor: 'Amazon S3', region: 'eu-central-1' }]);
    }
    expect(of('exports')).toMatchObject([{ until: 'days', days: 7 }]);
    expect(of('pictures')).toMatchObject([{ until: 'deleted' }]);
  });

  it('follows from the settings', () => {
    expect(of('userExports')).toMatchObject([{ days: 12 }]);
    expect(of('logs')).toMatchObject([{ days: 365 }]);
    expect(of('deletedMedia')).toMatchObject([{ days: 35 }]);
    expect(of('webhooks')).toMatchObject([{ processor: 'hooks.app.example', region: '' }]);
    expect(of('mails')).toMatchObject([{ processor: 'Amazon SES', region: 'eu-west-1' }]);
    expect(of('providers').map(({ processor }) => processor)).toEqual([
      'Google',
      'SignInWithApple',
      'login.work.example',
    ]);
    expect(of('logs', small)).toMatchObject([{ days: 14 }]);
    for (const none of ['providers', 'webhooks', 'deletedMedia']) expect(of(none, small)).toEqual([]);
  });

  it('is elsewhere where another issuer signs people in', () => {
    const other = placesOf(readConfig('dev', { issuer: 'https://issuer.example', clientId: 'app' }));
    expect(of('signIn', other)).toMatchObject([{ processor: 'issuer.example', region: '', until: 'theirs' }]);
    expect([...of('userExports', other), ...of('mails', other)]).toEqual([]);
  });

  it('is the region of the stack for all but what may leave it', () => {
    const outside = places.filter(({ region }) => region !== 'eu-central-1');
    expect([...new Set(outside.map(({ dataClass }) => dataClass))]).toEqual([
      'delivery',
      'pushes',
      'providers',
      'webhooks',
      'mails',
    ]);
  });

  it('fits into the environment of a function, of which AWS takes 4 KB', () => {
    expect(JSON.stringify(places).length).toBeLessThan(2_500);
  });
});

describe('what people are told of where data live', () => {
  it.each(['en', 'ar'] as const)('is said in words in %s', (language) => {
    const view = presentResidency(places, { region: 'eu-central-1', language });
    const isOfLanguage = language === 'ar' ? /^[^a-z]*$/ : /^[ -~]*$/;
    for (const { holds, retention } of view.places) {
      expect(holds).toMatch(isOfLanguage);
      expect(retention).toMatch(isOfLanguage);
    }
    expect(new Set(view.places.map(({ dataClass, holds }) => `${dataClass} ${holds}`)).size).toBe(
      dataClasses.length,
    );
  });

  it('counts days as both languages do', () => {
    expect([1, 2, 7, 35, 100].map((days) => textOfDays(days).ar)).toEqual([
      'لمدة أقصاها يوم واحد',
      'لمدة أقصاها يومان',
      'لمدة أقصاها 7 أيام',
      'لمدة أقصاها 35 يومًا',
      'لمدة أقصاها 100 يوم',
    ]);
    expect([1, 35].map((days) => textOfDays(days).en)).toEqual(['for a day at most', 'for 35 days at most']);
  });

  it('has no processor and no region where the device decides', () => {
    const { places: told } = presentResidency(of('pushes'), { region: 'eu-central-1', language: 'en' });
    expect(told).toMatchObject([{ processor: null, region: null, days: null, until: 'theirs' }]);
  });
});

describe('what synthesis prints', () => {
  it('names the region, the whole list of what may leave it, and who gets data here', () => {
    const told = tellRegion(config);
    expect(told).toContain('stay in eu-central-1');
    for (const [name, what] of Object.entries(mayLeave)) expect(told).toContain(`- ${name}: ${what}`);
    expect(told).toContain('hooks.app.example, Amazon SES in eu-west-1.');
  });
});
