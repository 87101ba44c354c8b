import { z } from 'zod';
import type { Cloud, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { CorsConfiguration } from './cors.ts';
import type { HttpApi } from './http-api.ts';
import { parseRouteKey } from './route-match.ts';
import { makeTokenAuthorizer } from './token-authorizer.ts';

/** Where the one HTTP API of the stack is answered. */
export interface ApiPlace {
  /** Origin of the local address, for example `http://127.0.0.1:3000`. */
  readonly origin: string;
  api: HttpApi | undefined;
}

const MAXIMUM_TIMEOUT_MS = 30_000;

const functionOfIntegration = (uri: string, cloud: Cloud): string => {
  // Either the function's ARN or API Gateway's path to it: arn:...:path/2015-03-31/functions/<ARN>/invocations
  const arn = /functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;
  return cloud.functions.functionIdOf(arn);
};

/** Handlers of the AWS::ApiGatewayV2 resource types. */
export function makeHttpApiHandlers(place: ApiPlace): readonly ResourceHandler[] {
  const apiOf = (apiId: unknown): HttpApi => {
    if (place.api === undefined || place.api.apiId !== apiId) {
      throw new StartError(`There is no API ${String(apiId)} in the template.`);
    }
    return place.api;
  };

  const api: ResourceHandler = {
    type: 'AWS::ApiGatewayV2::Api',
    honoured: ['CorsConfiguration', 'Name', 'ProtocolType', 'DisableExecuteApiEndpoint'],
    meaningless: { Description: 'text for the console', Tags: 'for the bill' },
    async create({ logicalId, properties }, cloud) {
      const { ProtocolType, CorsConfiguration: cors } = z
        .object({ ProtocolType: z.string(), CorsConfiguration: CorsConfiguration.optional() })
        .parse(properties);
      if (ProtocolType !== 'HTTP') {
        throw new StartError(
          `${logicalId}: protocol ${ProtocolType} is not answered by the local cloud, only HTTP is.`,
        );
      }
      const apiId = logicalId.toLowerCase();
      if (place.api !== undefined && place.api.apiId !== apiId) {
        throw new StartError(
          `${logicalId}: the local cloud answers one HTTP API, and ${place.api.apiId} is there already.`,
        );
      }
      cloud.hosts.serve(new URL(place.origin).host, place.origin);
      cloud.hosts.serve(`${apiId}.execute-api.${cloud.region}.amazonaws.com`, place.origin);
      place.api = {
        apiId,
        accountId: cloud.accountId,
        region: cloud.region,
        cors,
        routes: new Map(),
        integrations: new Map(),
        authorizers: new Map(),
      };
      return { ref: apiId, attributes: { ApiEndpoint: place.origin, ApiId: apiId } };
    },
  };

  const integration: ResourceHandler = {
    type: 'AWS::ApiGatewayV2::Integration',
    honoured: [
      'ApiId',
      'CredentialsArn',
      'IntegrationType',
      'IntegrationUri',
      'PayloadFormatVersion',
      'TimeoutInMillis',
    ],
    meaningless: {
      Description: 'text for the console',
      IntegrationMethod: 'Lambda is always invoked with POST',
    },
    async create({ logicalId, properties }, cloud) {
      const given = z
        .object({
          ApiId: z.string(),
          CredentialsArn: z.string().optional(),
          IntegrationType: z.literal('AWS_PROXY'),
          IntegrationUri: z.string(),
          PayloadFormatVersion: z.literal('2.0'),
          TimeoutInMillis: z.coerce.number().max(MAXIMUM_TIMEOUT_MS).default(MAXIMUM_TIMEOUT_MS),
        })
        .parse(properties);
      apiOf(given.ApiId).integrations.set(logicalId, {
        functionId: functionOfIntegration(given.IntegrationUri, cloud),
        callerRoleArn: given.CredentialsArn,
        timeoutMs: given.TimeoutInMillis,
      });
      return { ref: logicalId, attributes: { IntegrationId: logicalId } };
    },
  };

  const authorizer: ResourceHandler = {
    type: 'AWS::ApiGatewayV2::Authorizer',
    honoured: [
      'ApiId',
      'AuthorizerType',
      'IdentitySource',
      'JwtConfiguration.Audience',
      'JwtConfiguration.Issuer',
    ],
    meaningless: { Name: 'text for the console' },
    async create({ logicalId, properties }, cloud) {
      const given = z
        .object({
          ApiId: z.string(),
          AuthorizerType: z.literal('JWT'),
          IdentitySource: z.array(z.string()).length(1),
          JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
        })
        .parse(properties);
      const header = /^\$request\.header\.([\w-]+)$/.exec(given.IdentitySource[0] ?? '')?.[1];
      if (header === undefined) {
        throw new StartError(`${logicalId}: identity source ${given.IdentitySource[0]} is not a header.`);
      }
      const { Issuer: issuer, Audience: audience } = given.JwtConfiguration;
      const made = makeTokenAuthorizer({ issuer, audience, header: header.toLowerCase(), now: cloud.now });
      apiOf(given.ApiId).authorizers.set(logicalId, made);
      return { ref: logicalId, attributes: { AuthorizerId: logicalId } };
    },
  };

  const route: ResourceHandler = {
    type: 'AWS::ApiGatewayV2::Route',
    honoured: ['ApiId', 'AuthorizationScopes', 'AuthorizationType', 'AuthorizerId', 'RouteKey', 'Target'],
    meaningless: { OperationName: 'text for the console' },
    async create({ logicalId, properties }) {
      const given = z
        .object({
          ApiId: z.string(),
          RouteKey: z.string(),
          Target: z.string(),
          AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
          AuthorizerId: z.string().optional(),
          AuthorizationScopes: z.array(z.string()).default([]),
        })
        .parse(properties);
      apiOf(given.ApiId).routes.set(logicalId, {
        pattern: parseRouteKey(given.RouteKey),
        integrationId: given.Target.replace(/^integrations\//, ''),
        authorizerId: given.AuthorizationType === 'JWT' ? (given.AuthorizerId ?? '') : undefined,
        scopes: given.AuthorizationScopes,
      });
      return { ref: logicalId, attributes: { RouteId: logicalId } };
    },
  };

  const stage: ResourceHandler = {
    type: 'AWS::ApiGatewayV2::Stage',
    honoured: ['ApiId', 'AutoDeploy', 'StageName'],
    meaningless: {
      AccessLogSettings: 'there is no access log',
      DefaultRouteSettings: 'throttling and metrics protect an AWS account from strangers',
      RouteSettings: 'throttling and metrics protect an AWS account from strangers',
      Description: 'text for the console',
      Tags: 'for the bill',
    },
    async create({ logicalId, properties }) {
      const { StageName } = z.object({ StageName: z.string() }).parse(properties);
      if (StageName !== '$default') {
        throw new StartError(`${logicalId}: the local cloud answers the stage $default, not ${StageName}.`);
      }
      return { ref: StageName };
    },
  };

  const domainName: ResourceHandler = {
    type: 'AWS::ApiGatewayV2::DomainName',
    honoured: ['DomainName'],
    meaningless: {
      DomainNameConfigurations: 'local addresses are plain HTTP',
      Tags: 'for the bill',
    },
    async create({ properties }, cloud) {
      const { DomainName } = z.object({ DomainName: z.string() }).parse(properties);
      cloud.hosts.serve(DomainName, place.origin);
      const attributes = { RegionalDomainName: `${DomainName}.local`, RegionalHostedZoneId: 'LOCAL' };
      return { ref: DomainName, attributes };
    },
  };
  return [api, integration, authorizer, route, stage, domainName];
}
