import { describe, expect, it } from 'vitest';
import { dataThatGoes, hasSameData, parseTemplate } from '../../../lib/deploy/data-of-template.ts';
import { synthesize } from '../stack/synthesized.ts';

const made = (settings: Readonly<Record<string, unknown>>) =>
  parseTemplate(JSON.stringify(synthesize({ profile: 'prod', ...settings }, { environment: 'prod' })));
const stream = (table: string) =>
  `arn:aws:dynamodb:eu-central-1:111111111111:table/${table}/stream/2026-01-01T00:00:00.000`;

describe('going back', () => {
  const now = made({});
  const restored = made({ restoredTable: stream('one') });

  it('is possible between versions of the same data', () => {
    expect(hasSameData(made({ webhooks: 'https://hooks.app.example/suwar', alarms: 'all' }), now)).toBe(true);
    expect(hasSameData(made({ restoredTable: stream('one'), traffic: 'closed' }), restored)).toBe(true);
  });

  it.each([
    ['the table of the stack', now, restored],
    ['a restored table', restored, now],
    ['another restored table', made({ restoredTable: stream('two') }), restored],
    ['a former user pool', now, made({ userPoolGeneration: 2 })],
  ])('is refused to %s', (_, former, deployed) => {
    expect(hasSameData(former, deployed)).toBe(false);
  });
});

describe('what goes with a stack', () => {
  const Type = 'AWS::S3::Bucket';

  it('is what the template does not keep', () => {
    const template = parseTemplate(
      JSON.stringify({
        Resources: {
          Deleted: { Type, DeletionPolicy: 'Delete' },
          Unsaid: { Type },
          Kept: { Type, DeletionPolicy: 'Retain' },
          KeptOnceCreated: { Type, DeletionPolicy: 'RetainExceptOnCreate' },
          Table: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Delete' },
          Topic: { Type: 'AWS::SNS::Topic' },
        },
      }),
    );
    expect(dataThatGoes(template, Type)).toEqual(['Deleted', 'Unsaid']);
    expect(dataThatGoes(template)).toEqual(['Deleted', 'Unsaid', 'Table']);
  });

  it('is nothing in production and everything in dev', () => {
    expect(dataThatGoes(made({}))).toEqual([]);
    expect(dataThatGoes(made({ profile: 'dev' }))).toHaveLength(4);
  });
});
