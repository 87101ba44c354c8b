import {
  HttpIntegrationType,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  IntegrationCredentials,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * A function behind routes of an API, which calls it with a role: one for all functions, where each would need a permission
 * of its own.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html CredentialsArn
 */
export class FunctionIntegration extends HttpRouteIntegration {
  private readonly lambda: LambdaFunction;
  private readonly caller: Role;

  constructor(id: string, lambda: LambdaFunction, caller: Role) {
    super(id);
    this.lambda = lambda;
    this.caller = caller;
  }

  bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.lambda.functionArn,
      credentials: IntegrationCredentials.fromRole(this.caller),
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    };
  }
}
