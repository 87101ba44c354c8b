import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct, type IConstruct } from 'constructs';
import type { ApiFunction } from '../../lambdas/kernel/api-functions.ts';
import { answersTheRest } from '../../lambdas/kernel/api-functions.ts';
import { isForGuests, type RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { burstOf } from '../../lambdas/meta/config.ts';
import type { CustomDomain } from '../config/config.ts';
import { accessLogFormat } from '../residency/fields-of-services.ts';
import { acceptFinding } from './accept-finding.ts';
import type { ApiFunctions } from './api-functions.ts';
import { webOrigins } from './cors-origins.ts';
import { FunctionIntegration } from './function-integration.ts';
import type { Identity } from './identity.ts';
import { pinLogicalId } from './logical-id.ts';

/** What the API needs to know of a route. */
export interface ApiRoute extends Pick<RouteSpec, 'method' | 'path' | 'access'> {
  /** The function that answers it. */
  readonly servedBy: ApiFunction;
}

export interface ApiProps {
  readonly routes: readonly ApiRoute[];
  readonly functions: ApiFunctions;
  readonly identity: Identity;
  readonly appOrigins: readonly string[];
  readonly domain: CustomDomain | undefined;
  readonly logRetention: RetentionDays;
  /** Requests per second that all clients together may send; bursts of twice as many are let through. */
  readonly requestsPerSecond: number;
}

const openReason = {
  public: 'The route table says that anyone may call this.',
  optional: 'Guests may call this; the function verifies a token when one is sent.',
} as const;

/** The HTTP API: one route per row of the route table, one function for some topics. */
export class Api extends Construct {
  readonly http: HttpApi;
  /** `https://` and the host of the API. */
  readonly url: string;
  /** Host of the API, as an origin of CloudFront names it. */
  readonly host: string;
  /** What makes the host answer. */
  readonly entry: IConstruct;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      disableExecuteApiEndpoint: props.domain !== undefined,
      ...(props.appOrigins.length > 0 && {
        corsPreflight: {
          allowOrigins: webOrigins(props.appOrigins),
          allowMethods: [
            CorsHttpMethod.GET,
            CorsHttpMethod.PUT,
            CorsHttpMethod.POST,
            CorsHttpMethod.PATCH,
            CorsHttpMethod.DELETE,
          ],
          allowHeaders: [
            'authorization',
            'content-type',
            'accept-language',
            'idempotency-key',
            'if-none-match',
          ],
          exposeHeaders: [
            'retry-after',
            'ratelimit',
            'ratelimit-policy',
            'location',
            'etag',
            'apigw-requestid',
          ],
          maxAge: Duration.hours(1),
        },
      }),
    });
    pinLogicalId(this.http, 'Api');
    this.addRoutes(props);
    const stage = this.addStage(props);
    this.url = props.domain === undefined ? this.http.apiEndpoint : `https://${props.domain.domainName}`;
    this.host = props.domain?.domainName ?? Fn.parseDomainName(this.http.apiEndpoint);
    this.entry = props.domain === undefined ? stage : this.addDomain(props.domain, stage);
  }

  private addRoutes({ routes, functions, identity }: ApiProps): void {
    const authorizer = new HttpJwtAuthorizer('AccessToken', identity.issuer, {
      jwtAudience: [identity.clientId],
    });
    const mayCall = new PolicyDocument();
    const caller = new Role(this, 'Caller', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: { Allowed: mayCall },
    });
    pinLogicalId(caller, 'ApiCallerRole');
    const integrations = new Map<ApiFunction, FunctionIntegration>();
    const integrationOf = (name: ApiFunction): FunctionIntegration => {
      const known = integrations.get(name);
      if (known !== undefined) return known;
      const { lambda } = functions.of(name);
      mayCall.addStatements(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
      );
      const integration = new FunctionIntegration(`${name}Integration`, lambda, caller);
      integrations.set(name, integration);
      return integration;
    };
    for (const { method, path, servedBy, access } of routes) {
      const [route] = this.http.addRoutes({
        path,
        // What guests may get they may ask about by HEAD too, which a route of its own would make one more resource: the
        // function gets every method of the path that no other route names.
        methods: [isForGuests({ method, access }) ? HttpMethod.ANY : HttpMethod[method]],
        integration: integrationOf(servedBy),
        authorizer: access === 'token' ? authorizer : new HttpNoneAuthorizer(),
      });
      if (route !== undefined && access !== 'token')
        acceptFinding(route, 'AwsSolutions-APIG4', openReason[access]);
    }
    // Whatever no route knows answers with a problem of ours instead of API Gateway's own body.
    const unknown = new HttpRoute(this, 'UnknownRoute', {
      httpApi: this.http,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrationOf(answersTheRest),
    });
    acceptFinding(unknown, 'AwsSolutions-APIG4', 'Answers 404 or 405 to whatever no route knows.');
  }

  private addStage(props: ApiProps): HttpStage {
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    pinLogicalId(accessLogs, 'ApiAccessLogs');
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.requestsPerSecond, burstLimit: burstOf(props.requestsPerSecond) },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFormat)),
      },
    });
    pinLogicalId(stage, 'ApiStage');
    return stage;
  }

  private addDomain(domain: CustomDomain, stage: HttpStage): ApiMapping {
    const domainName = new DomainName(this, 'Domain', {
      domainName: domain.domainName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
    });
    return new ApiMapping(this, 'Mapping', { api: this.http, domainName, stage });
  }
}
