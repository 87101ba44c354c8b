import { Stack } from 'aws-cdk-lib';
import {
  type HttpApi,
  HttpIntegrationType,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * A function behind routes of an API, which may call it for all of them: a permission for each would outgrow the function's
 * resource policy. CDK's own integration admits three parts below the API, but for the route `$default` API Gateway calls as
 * `<api>/<stage>/$default` (see aws/serverless-application-model, pull request 2574).
 */
export class FunctionIntegration extends HttpRouteIntegration {
  private readonly lambda: LambdaFunction;

  constructor(id: string, lambda: LambdaFunction, api: HttpApi) {
    super(id);
    this.lambda = lambda;
    lambda.addPermission('ApiCalls', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(api).formatArn({
        service: 'execute-api',
        resource: api.apiId,
        resourceName: '*/*',
      }),
    });
  }

  bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.lambda.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    };
  }
}
