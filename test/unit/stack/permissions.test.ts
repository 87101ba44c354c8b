import { describe, expect, it } from 'vitest';
import { listAt, resourcesOf, synthesize, textAt, valueAt } from './synthesized.ts';

const template = synthesize();

/** A resource in one word: `Table`, `UploadsBucket/*`, `parameter/...`. */
const shortName = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const attribute = listAt(resource, 'Fn::GetAtt');
  if (attribute.length > 0) return attribute[1] === 'Arn' ? String(attribute[0]) : attribute.join('.');
  const parts = listAt(resource, 'Fn::Join', '1');
  return parts.map((part) => (typeof part === 'string' ? part : (shortName(part) ?? ''))).join('');
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** `action resource` for everything a function's role allows. */
const allowedTo = (functionId: string): string[] =>
  resourcesOf(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => textAt(policy, 'Roles', '0', 'Ref') === `${functionId}Role`)
    .flatMap(([, policy]) => listAt(policy, 'PolicyDocument', 'Statement'))
    .flatMap((statement) =>
      asList(valueAt(statement, 'Action')).flatMap((action) =>
        asList(valueAt(statement, 'Resource')).map((resource) => `${action} ${shortName(resource)}`),
      ),
    )
    .sort();

const functionIds = resourcesOf(template, 'AWS::Lambda::Function').map(([id]) => id);

describe('what functions may do', () => {
  it('names exact actions', () => {
    const wildcards = functionIds
      .flatMap(allowedTo)
      .filter((allowed) => allowed.split(' ')[0]?.includes('*'));
    expect(wildcards).toEqual([]);
  });

  it('names exact resources, but for keys of objects and moderation, which has none', () => {
    const wildcards = functionIds
      .flatMap(allowedTo)
      .filter((allowed) => allowed.split(' ')[1]?.includes('*'));
    expect(new Set(wildcards)).toEqual(
      new Set([
        'rekognition:DetectModerationLabels *',
        's3:DeleteObject MediaBucket/r/*',
        's3:DeleteObject UploadsBucket/*',
        's3:GetObject UploadsBucket/*',
        's3:PutObject MediaBucket/r/*',
        's3:PutObject UploadsBucket/*',
      ]),
    );
  });
});
