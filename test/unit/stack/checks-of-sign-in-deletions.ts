import { describe, expect, it } from 'vitest';
import { idsOf, listAt, resourcesOf, synthesize, template, textAt, valueAt } from './synthesized.ts';

const own = synthesize({ deletedSignIns: 'own-trail' });
const existing = synthesize({ deletedSignIns: 'existing-trail' });
const elsewhere = synthesize({
  deletedSignIns: 'own-trail',
  issuer: 'https://issuer.example',
  clientId: 'app',
});

const ruleOf = (made: typeof own) =>
  resourcesOf(made, 'AWS::Events::Rule').find(([id]) => id === 'SignInDeleted')?.[1];
const trailsOf = (made: typeof own) => resourcesOf(made, 'AWS::CloudTrail::Trail');

describe('sign-ins that are deleted at Cognito', () => {
  it('are told of by no rule and no trail without the setting, nor where the pool is not ours', () => {
    for (const made of [template, elsewhere]) {
      expect(ruleOf(made)).toBeUndefined();
      expect(trailsOf(made)).toEqual([]);
      expect(idsOf(made, 'AWS::S3::Bucket')).not.toContain('TrailBucket');
    }
  });

  it('are told of by a rule, which sends the queue of the way out whose they were', () => {
    for (const made of [own, existing]) {
      expect(valueAt(ruleOf(made), 'EventPattern', 'detail')).toEqual({
        eventSource: ['cognito-idp.amazonaws.com'],
        eventName: ['DeleteUser'],
        errorCode: [{ exists: false }],
        additionalEventData: { sub: [{ exists: true }] },
      });
      const [target] = listAt(ruleOf(made), 'Targets');
      expect(textAt(target, 'Arn', 'Fn::GetAtt', '0')).toBe('WayOutQueue');
      expect(valueAt(target, 'InputTransformer', 'InputPathsMap')).toEqual({
        'detail-additionalEventData-sub': '$.detail.additionalEventData.sub',
      });
      const policy = resourcesOf(made, 'AWS::SQS::QueuePolicy').find(([id]) => id === 'SignInDeletedPolicy');
      expect(listAt(policy?.[1], 'Queues')).toEqual([{ Ref: 'WayOutQueue' }]);
    }
  });

  it('need a trail of what changes something in the region, whose files are gone in a day, unless there is one', () => {
    expect(trailsOf(existing)).toEqual([]);
    const [[, trail] = []] = trailsOf(own);
    expect(trail?.Properties).toMatchObject({
      IsLogging: true,
      IsMultiRegionTrail: false,
      IncludeGlobalServiceEvents: false,
      EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'WriteOnly' }],
    });
    const bucket = resourcesOf(own, 'AWS::S3::Bucket').find(([id]) => id === 'TrailBucket');
    expect(listAt(bucket?.[1], 'LifecycleConfiguration', 'Rules')).toContainEqual({
      ExpirationInDays: 1,
      Status: 'Enabled',
    });
  });
});
