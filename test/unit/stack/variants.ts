const certificate = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;

const domains = {
  domainName: 'api.app.example',
  certificateArn: certificate('eu-central-1'),
  mediaDomainName: 'media.app.example',
  mediaCertificateArn: certificate('us-east-1'),
};

/** Every setting that adds resources. */
export const largest = {
  profile: 'prod',
  appOrigins: 'https://app.example',
  alarmEmail: 'someone@app.example',
  monthlyBudget: 40,
  costAnomaliesAbove: 5,
  costAnomalyMonitor: 'arn:aws:ce::111111111111:anomalymonitor/1',
  webhooks: 'https://hooks.app.example/suwar',
  ...domains,
};

/** Settings that make different stacks. */
export const variants = {
  dev: {},
  webhooks: { webhooks: 'https://hooks.app.example/suwar,https://other.app.example/suwar' },
  prod: { profile: 'prod', appOrigins: 'https://app.example', alarmEmail: 'someone@app.example' },
  'another issuer': { issuer: 'https://issuer.example', clientId: 'app' },
  'own domains': domains,
  everything: largest,
} as const;
