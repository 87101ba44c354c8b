/**
 * What each kind of resource of the stack holds. A resource of another kind makes a test fail, until it is said here whose data it holds, if
 * any.
 */
import type { DataClass } from '../../lambdas/kernel/stored-data.ts';

type Held = { readonly holds: readonly DataClass[] } | { readonly nothing: string };

const rights = { nothing: 'rights and connections' };
const numbers = { nothing: 'numbers of all together' };
const calls = { nothing: 'lets requests through, and keeps none' };
const looks = { nothing: 'how a service behaves' };

export const stores: Readonly<Record<string, Held>> = {
  'AWS::DynamoDB::Table': { holds: ['rows', 'backups'] },
  'AWS::S3::Bucket': {
    holds: [
      'uploads',
      'pictures',
      'deletedMedia',
      'exports',
      'userExports',
      'erasedAccounts',
      'preserved',
      'signInCalls',
    ],
  },
  'AWS::SQS::Queue': { holds: ['messages', 'deadLetters'] },
  'AWS::Scheduler::ScheduleGroup': { holds: ['schedules'] },
  'AWS::Logs::LogGroup': { holds: ['logs'] },
  'AWS::Cognito::UserPool': { holds: ['signIn', 'mails'] },
  'AWS::Cognito::UserPoolIdentityProvider': { holds: ['providers'] },
  'AWS::CloudFront::Distribution': { holds: ['delivery'] },
  'AWS::Lambda::Function': { nothing: 'works on what is asked of it, and forgets it' },
  'AWS::ApiGatewayV2::Api': calls,
  'AWS::ApiGatewayV2::ApiMapping': calls,
  'AWS::ApiGatewayV2::Authorizer': calls,
  'AWS::ApiGatewayV2::DomainName': calls,
  'AWS::ApiGatewayV2::Integration': calls,
  'AWS::ApiGatewayV2::Route': calls,
  'AWS::ApiGatewayV2::Stage': calls,
  'AWS::CloudTrail::Trail': { nothing: 'writes calls to its bucket' },
  'AWS::Events::Rule': {
    nothing: 'hands on that an upload arrived or a sign-in was deleted, which the queues hold',
  },
  'AWS::Lambda::EventSourceMapping': rights,
  'AWS::Lambda::Permission': rights,
  'AWS::IAM::Role': rights,
  'AWS::S3::BucketPolicy': rights,
  'AWS::SQS::QueuePolicy': rights,
  'AWS::SNS::TopicPolicy': rights,
  'AWS::SNS::Topic': { nothing: 'alarms of the operator' },
  'AWS::SNS::Subscription': { nothing: 'the operator’s own address' },
  'AWS::Budgets::Budget': { nothing: 'the operator’s own address' },
  'AWS::CE::AnomalySubscription': { nothing: 'the operator’s own address' },
  'AWS::CloudWatch::Alarm': numbers,
  'AWS::CloudWatch::Dashboard': numbers,
  'AWS::CloudFront::CachePolicy': looks,
  'AWS::CloudFront::KeyGroup': looks,
  'AWS::CloudFront::OriginAccessControl': looks,
  'AWS::CloudFront::PublicKey': looks,
  'AWS::CloudFront::ResponseHeadersPolicy': looks,
  'AWS::Cognito::ManagedLoginBranding': looks,
  'AWS::Cognito::UserPoolClient': looks,
  'AWS::Cognito::UserPoolDomain': looks,
  'Custom::Environment': { nothing: 'the name of the environment' },
  'Custom::ExportKey': { nothing: 'a key of the stack, in Parameter Store' },
  'Custom::MediaSigningKey': { nothing: 'a key of the stack, in Parameter Store' },
  'Custom::PushKey': { nothing: 'a key of the stack, in Parameter Store' },
  'Custom::WebSecret': { nothing: 'a secret of the stack, in Parameter Store' },
  'Custom::WebhookSecret': { nothing: 'a secret of the stack, in Parameter Store' },
};
