/**
 * What of a template lies, or leads, outside of a region. Nothing may but what a closed list names: everything else makes synthesis fail.
 */

/** What may leave the region, and where it stands in a template. */
export const mayLeave = {
  edges:
    'CloudFront: pictures and pages at edges all over the world, with certificates and numbers in us-east-1',
  'push services': 'the services of browsers that pushes go through, encrypted for the device',
  'sign-in providers': 'whoever else signs people in, where that is set up',
  webhooks: 'addresses that the operator has events sent to, where that is set up',
  mail: 'the sender of mails and its region, and whoever receives them',
} as const;
export type MayLeave = keyof typeof mayLeave;

interface Place {
  readonly type: string;
  /** Names of properties from the resource down, with dots; places of lists left out. */
  readonly path: string;
}

const VARIABLE = 'Environment.Variables.';
const variables: Readonly<Record<string, MayLeave>> = {
  MEDIA_BASE_URL: 'edges',
  SIGN_IN_URL: 'edges', // Cognito serves a domain of one's own by CloudFront
  PUSH_CONTACT: 'push services',
  ISSUER: 'sign-in providers',
  WEBHOOKS: 'webhooks',
  MAIL_SENDER: 'mail',
};
/** What tells people something: where data lie, and which pages of the operator they can read. Nothing is sent there. */
const TELLING = ['RESIDENCY', 'SERVICE_INFORMATION', 'TERMS'].map((name) => `${VARIABLE}${name}`);

/** By which entry of the list a place may name another region, undefined where it may not. */
const leaveOf = ({ type, path }: Place): MayLeave | undefined => {
  if (type.startsWith('AWS::CloudFront::')) return 'edges';
  if (type === 'AWS::CloudWatch::Dashboard') return 'edges'; // numbers of the edges, which lie in us-east-1
  if (type === 'AWS::Cognito::UserPoolDomain' && path === 'CustomDomainConfig.CertificateArn') return 'edges';
  if (type === 'AWS::Cognito::UserPoolIdentityProvider') return 'sign-in providers';
  if (type === 'AWS::ApiGatewayV2::Authorizer' && path === 'JwtConfiguration.Issuer')
    return 'sign-in providers';
  if (type === 'AWS::Cognito::UserPool' && path.startsWith('EmailConfiguration.')) return 'mail';
  return type === 'AWS::Lambda::Function' && path.startsWith(VARIABLE)
    ? variables[path.slice(VARIABLE.length)]
    : undefined;
};

/** Properties that copy data somewhere that no region is named for, or to several. */
const COPIES = [
  'ReplicationConfiguration',
  'MultiRegion',
  'MultiRegionConfiguration',
  'IsMultiRegionTrail',
  'IsOrganizationTrail',
];
const TYPES_ELSEWHERE = ['AWS::CloudFormation::StackSet', 'AWS::S3::MultiRegionAccessPoint'];

const REGION =
  /\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov|-iso[a-z]?)?-(?:north|south)?(?:east|west|central|north|south)-\d\b/g;
const AWS_HOST = /[a-z0-9.<>_-]*\b(?:amazonaws\.com|amazoncognito\.com|api\.aws|on\.aws)\b/g;
const WEB_ADDRESS = /https?:\/\/([a-z0-9.-]+)/g;
/** An identity that mails are sent for, in a role. */
const MAIL_IDENTITY = /^arn:[^:]*:ses:/;
const BUCKET = /^arn:[^:]*:s3:::(?!<)/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a value as CloudFormation would make it in a region, with names of resources in angle brackets; undefined for what is none. */
const textOf = (value: unknown, region: string): string | undefined => {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  const [[name, inner] = [], ...more] = Object.entries(value);
  if (name === undefined || more.length > 0) return undefined;
  if (name === 'Ref') {
    const pseudo: Readonly<Record<string, string>> = {
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
    };
    return pseudo[String(inner)] ?? `<${String(inner)}>`;
  }
  if (name === 'Fn::GetAtt') return `<${Array.isArray(inner) ? inner.join('.') : String(inner)}>`;
  if (name === 'Fn::Join' && Array.isArray(inner)) {
    const [between, parts]: readonly unknown[] = inner;
    return Array.isArray(parts)
      ? parts.map((part) => textOf(part, region) ?? '<?>').join(String(between))
      : undefined;
  }
  if (name !== 'Fn::Sub') return undefined;
  const text = Array.isArray(inner) ? inner[0] : inner;
  return String(text).replace(/\$\{([^}]+)\}/g, (_, each: string) => textOf({ Ref: each }, region) ?? '<?>');
};

/** What is wrong with a text at a place. */
const wrongIn = (text: string, place: Place, region: string): readonly string[] => {
  if (leaveOf(place) !== undefined || TELLING.includes(place.path)) return [];
  if (place.type === 'AWS::IAM::Role' && MAIL_IDENTITY.test(text)) return [];
  const others = [...new Set([...text.matchAll(REGION)].map(([found]) => found))].filter(
    (found) => found !== region,
  );
  if (others.length > 0) return others.map((other) => `names ${other}`);
  if (BUCKET.test(text)) return ['names a bucket of another stack, whose region nobody can tell'];
  // Names of services, which look like hosts.
  const isService = /(?:^|\.)(?:Principal|iam:PassedToService|eventSource)(?:\.|$)/.test(place.path);
  const hosts = isService ? [] : [...text.matchAll(AWS_HOST)].map(([host]) => host);
  // What a resource of the stack is called by has the region in it once it is made.
  const anywhere = hosts.find((host) => !host.includes(region) && !host.includes('<'));
  if (anywhere !== undefined) return [`leads to ${anywhere}, which is of no region`];
  if (!place.path.startsWith(VARIABLE)) return [];
  const [, stranger] = [...text.matchAll(WEB_ADDRESS)].find(([, host = '']) => !host.includes(region)) ?? [];
  return stranger === undefined ? [] : [`leads to ${stranger}`];
};

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const walk = (value: unknown, place: Place, region: string): readonly string[] => {
  const text = textOf(value, region);
  if (text !== undefined) return wrongIn(text, place, region).map((wrong) => `${place.path} ${wrong}`);
  if (Array.isArray(value)) return value.flatMap((each) => walk(each, place, region));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = below(place.path, name);
    if (COPIES.includes(name) && inner !== false) return [`${path} copies data elsewhere`];
    return walk(inner, { ...place, path }, region);
  });
};

/** Everything in a template that leaves a region without being on the list, in a line each: resource, property, and where it leads. */
export const leavesRegion = (template: unknown, region: string): readonly string[] => {
  const resources = isRecord(template) && isRecord(template['Resources']) ? template['Resources'] : {};
  return Object.entries(resources).flatMap(([id, resource]) => {
    if (!isRecord(resource)) return [];
    const type = String(resource['Type']);
    if (TYPES_ELSEWHERE.includes(type)) return [`${id} (${type}) is of several regions`];
    return walk(resource['Properties'], { type, path: '' }, region).map(
      (wrong) => `${id} (${type}) ${wrong}`,
    );
  });
};
