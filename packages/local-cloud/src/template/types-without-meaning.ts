/**
 * Resource types that change nothing about how the system behaves on one machine, each with its reason.
 * Everything else is either honoured or refused at start.
 */
const TYPES_WITHOUT_MEANING: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'tells AWS which constructs are in use',
  'AWS::CloudTrail::Trail': 'calls of which events tell are recorded without one',
  'AWS::CloudWatch::CompositeAlarm': 'the alarms that it is made of are shown themselves',
  'AWS::CloudWatch::Dashboard': 'GET /_local/ is the dashboard',
  'AWS::Logs::LogGroup': 'logs go to the terminal and are not kept',
  'AWS::Logs::MetricFilter': 'there are no metrics',
  'AWS::Logs::QueryDefinition': 'there is no Logs Insights',
  'AWS::Logs::ResourcePolicy': 'logs go to the terminal',
  'AWS::SNS::Topic': 'carries alarms to people only; nothing in the functions publishes to it',
  'AWS::SNS::Subscription': 'carries alarms to people only',
  'AWS::SNS::TopicPolicy': 'carries alarms to people only',
  'AWS::ApiGatewayV2::ApiMapping': 'the local address is the only name',
  'AWS::Route53::RecordSet': 'the local address is the only name',
  'AWS::CertificateManager::Certificate': 'local addresses are plain HTTP on loopback',
  'AWS::Budgets::Budget': 'nothing costs money here',
  'AWS::Cognito::ManagedLoginBranding': 'the sign-in pages here have one look',
  'AWS::CE::AnomalySubscription': 'nothing costs money here',
  'AWS::XRay::Group': 'there are no traces',
  'Custom::S3AutoDeleteObjects':
    'empties a bucket when its stack is deleted; the data directory is deleted by hand',
};

/** Whether a resource type is known to have no meaning on one machine. */
export const hasNoMeaning = (type: string): boolean => type in TYPES_WITHOUT_MEANING;
