import { describe, expect, it } from 'vitest';
import {
  allResourcesOf,
  everything,
  idsOf,
  listAt,
  resourcesOf,
  type SynthesizedTemplate,
  synthesize,
  template,
  textAt,
  valueAt,
} from './synthesized.ts';

const withApi = synthesize({ ...everything, web: 'on', webApi: 'on' });
const pagesAlone = synthesize({ ...everything, web: 'on' });
const [second, third] = [2, 3].map((webSecretGeneration) =>
  synthesize({ web: 'on', webApi: 'on', webSecretGeneration }),
);

const configOf = (made: SynthesizedTemplate) =>
  valueAt(
    resourcesOf(made, 'AWS::CloudFront::Distribution').find(([id]) => id === 'WebDistribution')?.[1],
    'DistributionConfig',
  );
const behavioursOf = (made: SynthesizedTemplate) =>
  new Map(
    listAt(configOf(made), 'CacheBehaviors').map((each): [string, unknown] => [
      textAt(each, 'PathPattern'),
      each,
    ]),
  );
const behaviourOf = (made: SynthesizedTemplate) => behavioursOf(made).get('/v1/*');
const policyNamed = (made: SynthesizedTemplate, end: string) => {
  const found = resourcesOf(made, 'AWS::CloudFront::ResponseHeadersPolicy').find(([, each]) =>
    textAt(each, 'ResponseHeadersPolicyConfig', 'Name').endsWith(end),
  );
  return found && ([found[0], valueAt(found[1], 'ResponseHeadersPolicyConfig')] as const);
};
const originOf = (made: SynthesizedTemplate, behaviour: unknown) =>
  listAt(configOf(made), 'Origins').find(
    (origin) => textAt(origin, 'Id') === textAt(behaviour, 'TargetOriginId'),
  );
const digestsIn = (made: SynthesizedTemplate) =>
  resourcesOf(made, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const digests = valueAt(Properties, 'Environment', 'Variables', 'WEB_DIGESTS');
    return digests === undefined ? [] : [[id, digests] as const];
  });
const PRESENT = { 'Fn::GetAtt': ['WebSecret', 'PublicKey'] };

describe('the distribution web', () => {
  it('is not there without its setting, and nothing else is another then', () => {
    expect(configOf(template)).toBeUndefined();
    expect(digestsIn(template)).toEqual([]);
    const before = new Map(allResourcesOf(template));
    const added = allResourcesOf(pagesAlone).filter(([id, made]) => {
      const former = before.get(id);
      before.delete(id);
      return JSON.stringify(former) !== JSON.stringify(made);
    });
    expect(added.map(([, { Type }]) => Type).sort()).toEqual([
      'AWS::CloudFront::Distribution',
      'AWS::CloudFront::OriginAccessControl',
      'AWS::CloudFront::ResponseHeadersPolicy',
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
    ]);
    expect([...before.keys()]).toEqual([]);
  });

  it('serves pages from a bucket that only it may read, and asks of nobody but GET and HEAD there', () => {
    const pages = valueAt(configOf(withApi), 'DefaultCacheBehavior');
    expect(pages).toMatchObject({
      AllowedMethods: ['GET', 'HEAD'],
      Compress: true,
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(valueAt(originOf(withApi, pages), 'OriginCustomHeaders')).toBeUndefined();
    const [, policy] = resourcesOf(withApi, 'AWS::S3::BucketPolicy').find(
      ([, each]) => textAt(each, 'Bucket', 'Ref') === 'WebBucket',
    )!;
    const allowed = listAt(policy, 'PolicyDocument', 'Statement').filter(
      (statement) => textAt(statement, 'Effect') === 'Allow',
    );
    expect(allowed.map((statement) => textAt(statement, 'Action')).sort()).toEqual([
      's3:GetObject',
      's3:ListBucket',
    ]);
    for (const statement of allowed) {
      expect(textAt(statement, 'Principal', 'Service')).toBe('cloudfront.amazonaws.com');
      expect(JSON.stringify(valueAt(statement, 'Condition', 'StringEquals', 'AWS:SourceArn'))).toContain(
        '"WebDistribution"',
      );
    }
  });

  it('has no error pages, which would stand in place of what the API answers', () => {
    expect(valueAt(configOf(withApi), 'CustomErrorResponses')).toBeUndefined();
  });

  it('leads to the API where it is told to, with every method and header, and keeps nothing', () => {
    expect(behaviourOf(pagesAlone)).toBeUndefined();
    expect(behaviourOf(withApi)).toMatchObject({
      PathPattern: '/v1/*',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AllViewerExceptHostHeader
      Compress: false,
      ViewerProtocolPolicy: 'https-only',
    });
    expect(valueAt(originOf(withApi, behaviourOf(withApi)), 'CustomOriginConfig')).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  it('tells the API who it is by a secret that stands in no template, and the API knows its digest alone', () => {
    const [header] = listAt(originOf(withApi, behaviourOf(withApi)), 'OriginCustomHeaders');
    expect(header).toEqual({
      HeaderName: 'x-suwar-web',
      HeaderValue: { 'Fn::GetAtt': ['WebSecret', 'Secret'] },
    });
    expect(digestsIn(withApi).map(([id]) => id)).toEqual(
      idsOf(withApi, 'AWS::Lambda::Function').filter((id) => id.endsWith('Api')),
    );
    for (const [, digests] of digestsIn(withApi)) expect(digests).toEqual(PRESENT);
    // Handed out once: to the distribution.
    expect(JSON.stringify(withApi).split('"Secret"')).toHaveLength(2);
    expect(digestsIn(pagesAlone)).toEqual([]);
    expect(idsOf(pagesAlone, 'Custom::WebSecret')).toEqual([]);
  });

  it('sends a new secret once functions know it, which go on believing the former one', () => {
    const made = second!;
    const [header] = listAt(originOf(made, behaviourOf(made)), 'OriginCustomHeaders');
    expect(valueAt(header, 'HeaderValue')).toEqual({ 'Fn::GetAtt': ['WebSecret2', 'Secret'] });
    const present = { 'Fn::GetAtt': ['WebSecret2', 'PublicKey'] };
    expect(digestsIn(made)[0]?.[1]).toEqual({ 'Fn::Join': ['', [present, ',', PRESENT]] });
    const [, distribution] = resourcesOf(made, 'AWS::CloudFront::Distribution').find(
      ([id]) => id === 'WebDistribution',
    )!;
    const waitsFor: readonly string[] = Object(distribution)['DependsOn'];
    expect(waitsFor).toEqual(expect.arrayContaining(digestsIn(made).map(([id]) => id)));
    const kept = new Map(resourcesOf(made, 'Custom::WebSecret'));
    expect([...kept].map(([id, secret]) => [id, textAt(secret, 'ParameterName')])).toEqual([
      ['WebSecret2', '/Suwar/web-secret-2'],
      ['WebSecret', '/Suwar/web-secret-1'],
    ]);
    expect(idsOf(third!, 'Custom::WebSecret')).toEqual(['WebSecret3', 'WebSecret2']);
  });

  it('reaches an API with a domain of its own by that domain, whose own address is switched off', () => {
    const certificate = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;
    const made = synthesize({
      web: 'on',
      webApi: 'on',
      webDomainName: 'app.example',
      webCertificateArn: certificate('us-east-1'),
      domainName: 'api.app.example',
      certificateArn: certificate('eu-central-1'),
    });
    expect(textAt(originOf(made, behaviourOf(made)), 'DomainName')).toBe('api.app.example');
    expect(configOf(made)).toMatchObject({
      Aliases: ['app.example'],
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(valueAt(made, 'Outputs', 'WebUrl', 'Value')).toBe('https://app.example');
    // Pages there call the API, upload and read media.
    const [, api] = resourcesOf(made, 'AWS::ApiGatewayV2::Api')[0]!;
    expect(listAt(api, 'CorsConfiguration', 'AllowOrigins')).toContain('https://app.example');
  });

  it('lets pages talk to the deployment alone, and nobody frame them', () => {
    const [, headers] = policyNamed(withApi, '-web')!;
    const security = valueAt(headers, 'SecurityHeadersConfig');
    expect(security).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    });
    const policy = JSON.stringify(valueAt(security, 'ContentSecurityPolicy', 'ContentSecurityPolicy'));
    for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('serves the console beside the API it calls, by the strictest policy that it can live with', () => {
    expect(valueAt(pagesAlone, 'Outputs', 'ConsoleUrl')).toBeUndefined();
    expect(policyNamed(pagesAlone, '-console')).toBeUndefined();
    expect(JSON.stringify(valueAt(withApi, 'Outputs', 'ConsoleUrl', 'Value'))).toContain('/console/');
    const [id, headers] = policyNamed(withApi, '-console')!;
    const pages = Object(valueAt(configOf(withApi), 'DefaultCacheBehavior'));
    expect(behavioursOf(withApi).get('/console/*')).toEqual({
      ...pages,
      PathPattern: '/console/*',
      ResponseHeadersPolicyId: { Ref: id },
    });
    const security = valueAt(headers, 'SecurityHeadersConfig');
    expect(security).toMatchObject({
      ContentSecurityPolicy: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
    });
    const policy = JSON.stringify(valueAt(security, 'ContentSecurityPolicy', 'ContentSecurityPolicy'));
    for (const rule of [
      "default-src 'none'; script-src 'self'; style-src 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:|execute-api/);
  });

  it('keeps media where they are', () => {
    const mediaOf = (made: SynthesizedTemplate) =>
      new Map(resourcesOf(made, 'AWS::CloudFront::Distribution')).get('Distribution');
    expect(mediaOf(withApi)).toEqual(mediaOf(template));
    expect(valueAt(withApi, 'Outputs', 'MediaUrl')).toEqual(valueAt(template, 'Outputs', 'MediaUrl'));
    expect(JSON.stringify(configOf(withApi))).not.toContain('MediaBucket');
  });
});
