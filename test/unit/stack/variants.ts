const certificate = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;

const domains = {
  domainName: 'api.app.example',
  certificateArn: certificate('eu-central-1'),
  mediaDomainName: 'media.app.example',
  mediaCertificateArn: certificate('us-east-1'),
};

/** Sign-in by every kind of provider. */
export const signIn = {
  signInDomain: 'suwar-photos',
  signInProviders: JSON.stringify([
    { type: 'google', clientId: '1.apps.googleusercontent.com', secret: 'suwar/google' },
    {
      type: 'apple',
      servicesId: 'example.app.web',
      teamId: 'ABCDE12345',
      keyId: 'KEY1234567',
      secret: 'suwar/apple',
    },
    {
      type: 'oidc',
      name: 'Work',
      issuer: 'https://login.work.example',
      clientId: 'suwar',
      secret: 'suwar/work',
    },
  ]),
  signInCallbacks: 'https://app.example/in,photos://in',
  signInLogouts: 'https://app.example/,photos://out',
} as const;

/** The distribution of pages, on a domain of its own, with the way to the API. */
const web = {
  web: 'on',
  webApi: 'on',
  webDomainName: 'app.example',
  webCertificateArn: certificate('us-east-1'),
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
  userPoolTier: 'ESSENTIALS',
  deletedSignIns: 'own-trail',
  ...signIn,
  ...domains,
  ...web,
  webSecretGeneration: 2,
};

/** Settings that make different stacks. */
export const variants = {
  dev: {},
  webhooks: { webhooks: 'https://hooks.app.example/suwar,https://other.app.example/suwar' },
  prod: { profile: 'prod', appOrigins: 'https://app.example', alarmEmail: 'someone@app.example' },
  'an own trail': { deletedSignIns: 'own-trail' },
  'another issuer': { issuer: 'https://issuer.example', clientId: 'app' },
  'own domains': domains,
  'other providers': signIn,
  'pages by a name of CloudFront': { web: 'on' },
  'pages and the API by a name of CloudFront': { web: 'on', webApi: 'on' },
  everything: largest,
} as const;
