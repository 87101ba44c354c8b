import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import {
  allResourcesOf,
  makeStack,
  resourcesOf,
  type SynthesizedTemplate,
  synthesize,
} from './synthesized.ts';
import { largest } from './variants.ts';

/** Names that a whole account shares, whatever the region: those of CloudFront and IAM. */
const isGlobal = (type: string) => type.startsWith('AWS::CloudFront::') || type.startsWith('AWS::IAM::');
/** Names inside of a resource, which nothing else can meet. */
const INNER = new Set(['PolicyName', 'CNAME', 'HeaderName']);

const namesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'string' && /Name$/.test(key) && !INNER.has(key) ? [member] : namesIn(member),
  );
};

/** Names of ours: what is no reference and what CloudFormation does not make. */
const physicalNames = (made: SynthesizedTemplate, isWanted: (type: string) => boolean): string[] =>
  allResourcesOf(made)
    .filter(([, { Type }]) => isWanted(Type))
    .flatMap(([, { Properties = {} }]) => namesIn(Properties));

const nothingInCommon = (one: readonly string[], other: readonly string[]) => {
  expect(one.length).toBeGreaterThan(4);
  expect(new Set(one).intersection(new Set(other))).toEqual(new Set());
};

describe('deployments into one account', () => {
  const certificates = { ...largest, domainName: undefined, certificateArn: undefined };
  const first = synthesize(certificates, { environment: 'prod' });

  it.each([
    ['under another name', { ...certificates, name: 'Photos' }, 'prod'],
    ['of another environment', certificates, 'staging'],
  ])('share no name $0: %s', (_, settings, environment) => {
    const named = (type: string) =>
      isGlobal(type) || type === 'AWS::ApiGatewayV2::Api' || type.startsWith('Custom::');
    nothingInCommon(physicalNames(first, named), physicalNames(synthesize(settings, { environment }), named));
  });

  it('share no global name in two regions', () => {
    const other = synthesize({ ...certificates, region: 'us-west-2' }, { environment: 'prod' });
    nothingInCommon(physicalNames(first, isGlobal), physicalNames(other, isGlobal));
  });

  it('have names that CloudFront takes, the longest ones too', () => {
    const settings = { ...certificates, name: 'N'.repeat(20), region: 'ap-northeast-1' };
    const longest = synthesize(settings, { environment: 'e'.repeat(20) });
    for (const name of physicalNames(longest, (type) => type === 'AWS::CloudFront::OriginAccessControl')) {
      expect(name.length).toBeLessThanOrEqual(64);
    }
  });
});

describe('a production deployment', () => {
  const held = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'];
  const ofData = (made: SynthesizedTemplate) => held.flatMap((type) => resourcesOf(made, type));
  const first = synthesize({ profile: 'prod' }, { environment: 'prod', isFirstDeployment: true });
  const later = synthesize({ profile: 'prod' }, { environment: 'prod' });

  it('leaves nothing behind when its first creation fails', () => {
    expect(ofData(first)).toHaveLength(4);
    for (const [id, { DeletionPolicy, Properties }] of ofData(first)) {
      expect([id, DeletionPolicy]).toEqual([id, 'RetainExceptOnCreate']);
      expect(Properties['DeletionProtectionEnabled'] ?? false).toBe(false);
      expect(Properties['DeletionProtection'] ?? 'INACTIVE').toBe('INACTIVE');
    }
  });

  it('is protected by the next one, which changes nothing else', () => {
    const unprotected = (made: SynthesizedTemplate) =>
      JSON.parse(JSON.stringify(made), (name, value) =>
        name === 'DeletionProtectionEnabled' || name === 'DeletionProtection' ? undefined : value,
      );
    expect(unprotected(later)).toEqual(unprotected(first));
    expect(later).not.toEqual(first);
  });

  it('keeps its stack from being deleted, from the second on', () => {
    const creation = { environment: 'prod', isFirstDeployment: true };
    expect(makeStack({ profile: 'prod' }, creation).terminationProtection).toBe(false);
    expect(makeStack({ profile: 'prod' }).terminationProtection).toBe(true);
    expect(makeStack({ profile: 'dev' }).terminationProtection).toBe(false);
  });

  it('has its table and pool wait until the environment is known to be the same', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool']) {
      const [, resource] = resourcesOf(later, type)[0]!;
      expect(Object(resource)['DependsOn']).toContain('Environment');
    }
  });

  it('says so when nobody is told of alarms', () => {
    const warned = (settings: Readonly<Record<string, unknown>>) =>
      Annotations.fromStack(makeStack(settings)).findWarning('*', Match.stringLikeRegexp('alarmEmail'))
        .length;
    expect(warned({ profile: 'prod' })).toBe(1);
    expect(warned({ profile: 'prod', alarmEmail: 'someone@app.example' })).toBe(0);
    expect(warned({ profile: 'dev' })).toBe(0);
  });
});
