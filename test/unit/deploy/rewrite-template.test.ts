import { describe, expect, it } from 'vitest';
import { rewriteTemplate } from '../../../lib/deploy/emulator/rewrite-template.ts';

const emulator = { endpoint: 'http://127.0.0.1:4566', rekognition: 'http://127.0.0.1:4567' };

const template = {
  Resources: {
    Key: { Type: 'AWS::CloudFront::PublicKey', Properties: { PublicKeyConfig: { Name: 'key' } } },
    Group: { Type: 'AWS::CloudFront::KeyGroup', Properties: { KeyGroupConfig: { Items: [{ Ref: 'Key' }] } } },
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: { TrustedKeyGroups: [{ Ref: 'Group' }], Policy: { 'Fn::GetAtt': ['Group', 'Id'] } },
      DependsOn: ['Group', 'MediaBucket'],
    },
    MediaBucket: {
      Type: 'AWS::S3::Bucket',
      Properties: { Name: { 'Fn::GetAtt': ['MediaBucket', 'DomainName'] } },
    },
    UserPool: { Type: 'AWS::Cognito::UserPool' },
    Reader: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Environment: {
          Variables: {
            KEY: { Ref: 'Key' },
            ISSUER: { 'Fn::GetAtt': ['UserPool', 'ProviderURL'] },
            MEDIA: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Distribution', 'DomainName'] }]] },
            OTHER: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['MediaBucket', 'DomainName'] }]] },
          },
        },
      },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api' },
    Rate: { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [] } },
    Errors: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
  },
  Outputs: { ApiUrl: { Value: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } } },
};
const rewritten = rewriteTemplate(template, emulator);
const resources = Object(rewritten['Resources']);

describe('a template for ministack', () => {
  it('lacks what it refuses, and names it where it was named', () => {
    expect(Object.keys(resources)).toEqual([
      'Distribution',
      'MediaBucket',
      'UserPool',
      'Reader',
      'Api',
      'Errors',
    ]);
    expect(resources.Distribution).toEqual({
      Type: 'AWS::CloudFront::Distribution',
      Properties: { TrustedKeyGroups: ['Group'], Policy: 'Group' },
      DependsOn: ['MediaBucket'],
    });
  });

  it('has functions find each service, the issuer and media', () => {
    expect(resources.Reader.Properties.Environment.Variables).toEqual({
      KEY: 'Key',
      ISSUER: {
        'Fn::Join': [
          '',
          ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: 'UserPool' }],
        ],
      },
      MEDIA: { 'Fn::Join': ['', [emulator.endpoint, '/', { Ref: 'MediaBucket' }]] },
      OTHER: template.Resources.Reader.Properties.Environment.Variables.OTHER,
      AWS_ENDPOINT_URL_S3: emulator.endpoint,
      AWS_ENDPOINT_URL_SSM: emulator.endpoint,
      AWS_ENDPOINT_URL_REKOGNITION: emulator.rekognition,
    });
  });

  it('answers its API by a path', () => {
    expect(rewritten['Outputs']).toEqual({
      ApiUrl: {
        Value: { 'Fn::Join': ['', [emulator.endpoint, '/_aws/execute-api/', { Ref: 'Api' }, '/$default']] },
      },
    });
  });

  it('keeps everything else as it is', () => {
    expect(resources.MediaBucket).toEqual(template.Resources.MediaBucket);
    expect(resources.UserPool).toEqual(template.Resources.UserPool);
  });
});
