import { describe, expect, it } from 'vitest';
import { isForGuests } from '../../../lambdas/kernel/route-spec.ts';
import { apiFunctionNames, type ServedRoute, servedRoutes } from '../../../lib/topics/topics.ts';
import { resourcesOf, synthesize, template, textAt, valueAt } from './synthesized.ts';

const prod = synthesize({ profile: 'prod', appOrigins: 'https://app.example' });

describe('routes', () => {
  const declared = servedRoutes;
  const keyOf = (route: ServedRoute): string => `${isForGuests(route) ? 'ANY' : route.method} ${route.path}`;
  const made = resourcesOf(template, 'AWS::ApiGatewayV2::Route');

  it('are those of the route table and one for all else', () => {
    expect(made.map(([, route]) => textAt(route, 'RouteKey')).sort()).toEqual(
      [...declared.map(keyOf), '$default'].sort(),
    );
  });

  it('check a token exactly where the table says so, and call the function that serves their topic', () => {
    const functionOf = (route: unknown): string => {
      const integrationId = textAt(route, 'Target', 'Fn::Join', '1', '1', 'Ref');
      const integration = resourcesOf(template, 'AWS::ApiGatewayV2::Integration').find(
        ([id]) => id === integrationId,
      );
      return textAt(integration?.[1], 'IntegrationUri', 'Fn::GetAtt', '0');
    };
    const seen = made.map(([, route]) => [
      textAt(route, 'RouteKey'),
      textAt(route, 'AuthorizationType'),
      functionOf(route).replace(/Api$/, '').toLowerCase(),
    ]);
    const wanted = declared.map((route) => [
      keyOf(route),
      route.access === 'token' ? 'JWT' : 'NONE',
      route.servedBy,
    ]);
    expect(seen.sort()).toEqual([...wanted, ['$default', 'NONE', 'meta']].sort());
  });

  it('are called by a role that API Gateway alone takes, and by nobody else', () => {
    const integrations = resourcesOf(template, 'AWS::ApiGatewayV2::Integration');
    expect(integrations).toHaveLength(apiFunctionNames.length);
    for (const [, integration] of integrations) {
      expect(valueAt(integration, 'CredentialsArn')).toEqual({ 'Fn::GetAtt': ['ApiCallerRole', 'Arn'] });
    }
    const caller = resourcesOf(template, 'AWS::IAM::Role').find(([id]) => id === 'ApiCallerRole')?.[1];
    expect(valueAt(caller, 'AssumeRolePolicyDocument', 'Statement', '0', 'Principal')).toEqual({
      Service: 'apigateway.amazonaws.com',
    });
    const permitted = resourcesOf(template, 'AWS::Lambda::Permission').map(([, permission]) =>
      textAt(permission, 'Principal'),
    );
    expect(new Set(permitted)).toEqual(new Set(['cognito-idp.amazonaws.com', 'events.amazonaws.com']));
  });

  it('answer web apps of named origins only', () => {
    const [, api] = resourcesOf(prod, 'AWS::ApiGatewayV2::Api')[0]!;
    expect(valueAt(api, 'CorsConfiguration', 'AllowOrigins')).toEqual(['https://app.example']);
    const closed = synthesize({ profile: 'prod' });
    expect(
      resourcesOf(closed, 'AWS::ApiGatewayV2::Api')[0]?.[1].Properties['CorsConfiguration'],
    ).toBeUndefined();
  });

  it('answer apps of other schemes where API Gateway and CloudFront take no other name than all, never with credentials', () => {
    const app = synthesize({ profile: 'prod', appOrigins: 'https://app.example,capacitor://localhost' });
    const [, api] = resourcesOf(app, 'AWS::ApiGatewayV2::Api')[0]!;
    expect(valueAt(api, 'CorsConfiguration', 'AllowOrigins')).toEqual(['*']);
    expect(valueAt(api, 'CorsConfiguration', 'AllowCredentials')).toBeUndefined();
    const [, policy] = resourcesOf(app, 'AWS::CloudFront::ResponseHeadersPolicy')[0]!;
    expect(valueAt(policy, 'ResponseHeadersPolicyConfig', 'CorsConfig')).toMatchObject({
      AccessControlAllowOrigins: { Items: ['*'] },
      AccessControlAllowCredentials: false,
    });
    const rules = resourcesOf(app, 'AWS::S3::Bucket').flatMap(([, bucket]) =>
      bucket.Properties['CorsConfiguration'] === undefined
        ? []
        : [valueAt(bucket, 'CorsConfiguration', 'CorsRules')],
    );
    expect(rules).toEqual([
      [
        expect.objectContaining({
          AllowedOrigins: ['https://app.example', 'capacitor://localhost'],
        }),
      ],
    ]);
  });

  it('leave nothing personal in the access log', () => {
    const [, stage] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage')[0]!;
    const format = textAt(stage, 'AccessLogSettings', 'Format');
    for (const personal of ['sourceIp', 'userAgent', '$context.path', 'claims', 'caller']) {
      expect(format).not.toContain(personal);
    }
    expect(stage.Properties['DefaultRouteSettings']).toEqual({
      ThrottlingRateLimit: 500,
      ThrottlingBurstLimit: 1000,
    });
  });
});
