import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Properties = Readonly<Record<string, unknown>>;

/** A fresh temporary folder. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'local-cloud-test-'));

/** Writes a template as `cdk synth` would leave it; answers the folder. */
export function writeAssembly(
  template: { readonly Resources: Properties } & Properties,
  directory: string = temporaryFolder(),
): string {
  mkdirSync(directory, { recursive: true });
  const artifacts = {
    Small: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/eu-central-1',
      properties: { templateFile: 'Small.template.json' },
    },
  };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ version: '1', artifacts }));
  writeFileSync(join(directory, 'Small.template.json'), JSON.stringify(template));
  return directory;
}

/** Resources of a function with inline code. */
export const inlineFunction = (id: string, code: string, properties: Properties = {}): Properties => ({
  [id]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { ZipFile: code },
      Handler: 'index.handler',
      Role: 'arn:aws:iam::000000000000:role/test',
      Runtime: 'nodejs24.x',
      ...properties,
    },
  },
});

/** Resources of an HTTP API on its `$default` stage. */
export const httpApi = (properties: Properties = {}): Properties => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Small', ProtocolType: 'HTTP', ...properties } },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
  },
});

/** Resources of a route to a function, with the permission that API Gateway needs. */
export const route = (
  id: string,
  routeKey: string,
  functionId: string,
  properties: Properties = {},
): Properties => ({
  [`${id}Integration`]: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: { 'Fn::GetAtt': [functionId, 'Arn'] },
      PayloadFormatVersion: '2.0',
    },
  },
  [id]: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api' },
      RouteKey: routeKey,
      Target: { 'Fn::Join': ['/', ['integrations', { Ref: `${id}Integration` }]] },
      ...properties,
    },
  },
  [`${id}Permission`]: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': [functionId, 'Arn'] },
      Principal: 'apigateway.amazonaws.com',
      SourceArn: {
        'Fn::Join': [
          '',
          [
            'arn:aws:execute-api:',
            { Ref: 'AWS::Region' },
            ':',
            { Ref: 'AWS::AccountId' },
            ':',
            { Ref: 'Api' },
            '/*/*/*',
          ],
        ],
      },
    },
  },
});
