import { describe, expect, it } from 'vitest';
import { DEAD_LETTER_DAYS, daysUntil, QUEUE_DAYS } from '../../../lambdas/kernel/stored-data.ts';
import { readConfig } from '../../../lib/config/config.ts';
import { declaredMessages, declaredObjects } from '../../../lib/residency/declared.ts';
import { accessLogFields, type poolAttributes } from '../../../lib/residency/fields-of-services.ts';
import { setDaysOf } from '../../../lib/residency/set-days.ts';
import { stores } from '../../../lib/residency/stores.ts';
import { allResourcesOf, listAt, resourcesOf, synthesize, template, textAt, valueAt } from './synthesized.ts';
import { largest } from './variants.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** `Bucket folder` of what roles let functions do with objects. */
const grantedObjects = resourcesOf(template, 'AWS::IAM::Role')
  .flatMap(([, role]) => listAt(role, 'Policies'))
  .flatMap((policy) => listAt(policy, 'PolicyDocument', 'Statement'))
  .flatMap((statement) => [valueAt(statement, 'Resource')].flat())
  .flatMap((resource) => {
    const [bucket, keys] = listAt(resource, 'Fn::Join', '1');
    const [id, attribute] = listAt(bucket, 'Fn::GetAtt');
    const isOfBucket = attribute === 'Arn' && String(id).endsWith('Bucket') && typeof keys === 'string';
    return isOfBucket ? [`${id} ${keys.slice(1, -1)}`] : [];
  });

describe('what the stack stores', () => {
  it('is said for every kind of resource, and for none that no stack has', () => {
    const made = [template, synthesize(largest)].flatMap(allResourcesOf);
    const kinds = new Set(made.map(([, { Type }]) => Type));
    expect(Object.keys(stores).sort()).toEqual([...kinds].sort());
  });

  it('is written to declared folders alone, and there is none that nobody may write to', () => {
    const byFunctions = declaredObjects.filter(({ bucket }) => bucket !== 'TrailBucket'); // CloudTrail fills that one
    expect(new Set(grantedObjects)).toEqual(
      new Set(byFunctions.map(({ bucket, folder }) => `${bucket} ${folder}`)),
    );
  });

  it.each([
    { profile: 'dev', settings: { userExportDays: 12, moderationsPerDay: 7, deletedSignIns: 'own-trail' } },
    { profile: 'prod', settings: { profile: 'prod', deletedSignIns: 'own-trail' } },
  ])('is gone from buckets when it says: $profile', ({ settings }) => {
    const made = synthesize(settings);
    const days = setDaysOf(readConfig('local', settings));
    for (const { bucket, folder, until } of declaredObjects) {
      const [, resource] = resourcesOf(made, 'AWS::S3::Bucket').find(([id]) => id === bucket) ?? [];
      const rules = listAt(resource, 'LifecycleConfiguration', 'Rules').filter(
        (rule) => textAt(rule, 'Prefix') === folder && valueAt(rule, 'ExpirationInDays') !== undefined,
      );
      const after = daysUntil(until, days);
      expect(
        rules.map((rule) => valueAt(rule, 'ExpirationInDays')),
        folder,
      ).toEqual(after === undefined ? [] : [after]);
    }
  });

  it('is gone from queues after the days that people are told', () => {
    for (const [id, queue] of resourcesOf(template, 'AWS::SQS::Queue')) {
      const days = valueAt(queue, 'RedrivePolicy') === undefined ? DEAD_LETTER_DAYS : QUEUE_DAYS;
      expect(valueAt(queue, 'MessageRetentionPeriod'), id).toBe(days * DAY_SECONDS);
    }
  });

  it('is gone from logs after the days of the setting', () => {
    const made = synthesize({ logRetentionDays: 30 });
    const groups = resourcesOf(made, 'AWS::Logs::LogGroup');
    expect(groups).not.toEqual([]);
    for (const [, group] of groups) expect(valueAt(group, 'RetentionInDays')).toBe(30);
  });

  it('lies in queues whose messages are declared', () => {
    const variablesOfQueues = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([, made]) =>
      Object.entries(Object(valueAt(made, 'Environment', 'Variables')))
        .filter(([name]) => name.endsWith('_QUEUE_URL'))
        .map(([name, value]) => [textAt(value, 'Ref'), name] as const),
    );
    const queueOf = new Map(variablesOfQueues.map(([id, name]) => [name, id] as const));
    const declared = new Set(declaredMessages.map(({ queue }) => queueOf.get(queue)));
    // What these hold came from others, or never got into them.
    const ofOthers = ['JobDeadLetters', 'UndeliveredEvents'];
    const ids = resourcesOf(template, 'AWS::SQS::Queue').map(([id]) => id);
    expect(ids.filter((id) => !declared.has(id) && !ofOthers.includes(id))).toEqual([]);
  });

  it('is no attribute of users that is not declared', () => {
    const [, client] = resourcesOf(synthesize(largest), 'AWS::Cognito::UserPoolClient')[0] ?? [];
    const names: Readonly<Record<keyof typeof poolAttributes, string>> = {
      email: 'email',
      emailVerified: 'email_verified',
      locale: 'locale',
      fullname: 'name',
    };
    expect([...listAt(client, 'ReadAttributes')].sort()).toEqual(Object.values(names).sort());
    for (const each of listAt(client, 'WriteAttributes')) expect(Object.values(names)).toContain(each);
  });

  it('is no field of the log of the API that is not declared', () => {
    const [, stage] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage')[0] ?? [];
    const format: unknown = JSON.parse(textAt(stage, 'AccessLogSettings', 'Format'));
    expect(Object.keys(Object(format))).toEqual(Object.keys(accessLogFields));
  });
});
