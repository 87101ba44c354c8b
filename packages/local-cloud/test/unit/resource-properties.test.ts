import { describe, expect, it } from 'vitest';
import { cloudFrontHandlers } from '../../src/cloudfront/cloudfront-resources.ts';
import { cognitoHandlers } from '../../src/cognito/cognito-resources.ts';
import { pagesHandlers } from '../../src/cognito/pages/pages-resources.ts';
import { eventSourceHandlers } from '../../src/event-sources/event-source-resources.ts';
import { partCloud } from '../support/part-cloud.ts';

const handlers = [...cloudFrontHandlers, ...cognitoHandlers, ...pagesHandlers, ...eventSourceHandlers];

describe('a resource that cannot be read', () => {
  it.each([
    [
      'AWS::Cognito::UserPoolClient',
      { UserPoolId: 'p', GenerateSecret: true },
      'Thing (AWS::Cognito::UserPoolClient) cannot be read: GenerateSecret: The local cloud knows no client secrets.',
    ],
    [
      'AWS::CloudFront::KeyGroup',
      {},
      /^Thing \(AWS::CloudFront::KeyGroup\) cannot be read: KeyGroupConfig: /,
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: 'f', EventSourceArn: 'arn:aws:kinesis:r:a:stream/s' },
      'Thing: event source arn:aws:kinesis:r:a:stream/s is not supported.',
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: 'f', EventSourceArn: 'arn:aws:sqs:r:a:jobs.fifo' },
      'Thing: the order of FIFO queues is not kept here.',
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      {
        FunctionName: 'f',
        EventSourceArn: 'arn:aws:sqs:r:a:jobs',
        FilterCriteria: { Filters: Array.from({ length: 6 }, () => ({ Pattern: '{}' })) },
      },
      'Thing: 6 filter patterns in one event source mapping; Lambda takes 5 at most.',
    ],
    [
      'AWS::Lambda::EventSourceMapping',
      {
        FunctionName: 'f',
        EventSourceArn: 'arn:aws:dynamodb:r:a:table/t/stream/s',
        Enabled: false,
        FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ long: ['x'.repeat(4096)] }) }] },
      },
      'Thing: a filter pattern of 4109 characters; Lambda takes 4096 at most.',
    ],
  ])('is named in one line: %s', async (type, properties, message) => {
    const part = partCloud();
    const handler = handlers.find((one) => one.type === type);
    await expect(handler?.create({ logicalId: 'Thing', type, properties }, part.cloud)).rejects.toThrow(
      message,
    );
    await part.stop();
  });
});
