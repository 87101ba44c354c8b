/**
 * What a template becomes for ministack, an emulator of AWS that nobody here wrote. Whatever it can do stays as it is; what it lacks is listed here,
 * and nothing else is changed. docs/deploying.md tells it in words.
 */

/** Resource types that ministack 1.4.21 refuses. They say how CloudFront serves, and nothing of the emulator serves as CloudFront. */
const LACKING: ReadonlySet<string> = new Set([
  'AWS::CloudFront::PublicKey',
  'AWS::CloudFront::KeyGroup',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
]);

/** Where the emulator is reached, and what stands beside it. */
export interface Emulator {
  /** Address of all services, without a slash at its end. */
  readonly endpoint: string;
  /** Address of the stand-in for Rekognition, which the emulator does not know. */
  readonly rekognition: string;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (value: Json | undefined, name: string): JsonObject => {
  const member = isObject(value) ? value[name] : undefined;
  return isObject(member) ? member : {};
};

/** Alarms on arithmetic of several metrics are refused too; those on one metric are taken. */
const isLacking = (resource: Json): boolean =>
  isObject(resource) &&
  (LACKING.has(String(resource['Type'])) ||
    (resource['Type'] === 'AWS::CloudWatch::Alarm' && 'Metrics' in objectAt(resource, 'Properties')));

const join = (...parts: readonly Json[]): Json => ({ 'Fn::Join': ['', parts] });
const isJson = (one: Json | undefined, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Applies the first rule that answers something, from the outermost value inwards. */
const rewrite = (value: Json, rule: (value: JsonObject) => Json | undefined): Json => {
  if (Array.isArray(value)) return value.map((member: Json) => rewrite(member, rule));
  if (!isObject(value)) return value;
  const replaced = rule(value);
  if (replaced !== undefined) return replaced;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rewrite(member, rule)]));
};

const withoutDependencies = (resource: Json, gone: ReadonlySet<string>): Json => {
  if (!isObject(resource) || resource['DependsOn'] === undefined) return resource;
  const given = resource['DependsOn'];
  const kept = (Array.isArray(given) ? given : [given]).filter((id: Json) => !gone.has(String(id)));
  return { ...resource, DependsOn: kept };
};

/** Lambda functions find S3 and Parameter Store by the variables that AWS's SDKs know, and Rekognition elsewhere. */
const withEndpoints = (resource: Json, { endpoint, rekognition }: Emulator): Json => {
  if (!isObject(resource) || resource['Type'] !== 'AWS::Lambda::Function') return resource;
  const properties = objectAt(resource, 'Properties');
  const environment = objectAt(properties, 'Environment');
  const Variables = {
    ...objectAt(environment, 'Variables'),
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ENDPOINT_URL_SSM: endpoint,
    AWS_ENDPOINT_URL_REKOGNITION: rekognition,
  };
  return { ...resource, Properties: { ...properties, Environment: { ...environment, Variables } } };
};

/** The template as the emulator takes it. */
export const rewriteTemplate = (template: JsonObject, emulator: Emulator): JsonObject => {
  const all = Object.entries(objectAt(template, 'Resources'));
  const typeOf = (id: string): Json | undefined => objectAt(template, 'Resources')[id];
  const hasType = (id: string, type: string): boolean =>
    isObject(typeOf(id)) && objectAt(template['Resources'], id)['Type'] === type;
  const gone = new Set(all.filter(([, resource]) => isLacking(resource)).map(([id]) => id));

  const getAtt = (value: JsonObject): readonly [id: string, attribute: string] | undefined => {
    const named = value['Fn::GetAtt'];
    return Array.isArray(named) ? [String(named[0]), String(named[1])] : undefined;
  };
  const isDomainOfMedia = (value: Json | undefined): boolean => {
    const named = isObject(value) ? getAtt(value) : undefined;
    return (
      named !== undefined && named[1] === 'DomainName' && hasType(named[0], 'AWS::CloudFront::Distribution')
    );
  };

  const rule = (value: JsonObject): Json | undefined => {
    if (typeof value['Ref'] === 'string' && gone.has(value['Ref'])) return value['Ref'];
    const joined = value['Fn::Join'];
    const parts = Array.isArray(joined) ? joined[1] : undefined;
    // Media come from their bucket: the emulator keeps distributions and serves nothing by them.
    if (Array.isArray(parts) && isJson(parts[0], 'https://') && isDomainOfMedia(parts[1])) {
      return join(emulator.endpoint, '/', { Ref: 'MediaBucket' }, ...parts.slice(2));
    }
    const named = getAtt(value);
    if (named === undefined) return undefined;
    const [id, attribute] = named;
    if (gone.has(id)) return id;
    // The emulator answers the pool's id alone.
    if (attribute === 'ProviderURL') {
      return join('https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: id });
    }
    // Hosts below `localhost` are unknown to most resolvers; the emulator answers by path too.
    if (attribute === 'ApiEndpoint')
      return join(emulator.endpoint, '/_aws/execute-api/', { Ref: id }, '/$default');
    return undefined;
  };

  const kept = all
    .filter(([id]) => !gone.has(id))
    .map(([id, resource]): [string, Json] => [
      id,
      withEndpoints(withoutDependencies(rewrite(resource, rule), gone), emulator),
    ]);
  return {
    ...template,
    Resources: Object.fromEntries(kept),
    Outputs: rewrite(objectAt(template, 'Outputs'), rule),
  };
};
