import { createHash } from 'node:crypto';
import type { Gateway } from '../contract/contract.ts';
import { AwsError } from '../gateway/aws-error.ts';
import { jsonGatewayService } from '../gateway/gateway-service.ts';
import { type GatewayContext, type GatewayState, perGateway, stateOf } from '../gateway/gateway-state.ts';
import type { JsonCall, JsonService } from '../gateway/json-service.ts';
import { flagOf, type JsonRecord, textOf, textsOf } from '../gateway/narrow.ts';
import { openParameterStore, type Parameter, type ParameterStore } from './parameter-store.ts';

/** A parameter's value has 8 KB at most. */
const BODY_LIMIT_BYTES = 1024 * 1024;
/** Longest value of the standard tier, which is the only one here. */
const MAX_VALUE_BYTES = 4096;

/** ARN of a parameter; the slash that a path begins with is not doubled. */
export function parameterArnOf(
  scope: { readonly region: string; readonly accountId: string },
  name: string,
): string {
  return `arn:aws:ssm:${scope.region}:${scope.accountId}:parameter/${name.replace(/^\//, '')}`;
}

const stores = perGateway<ParameterStore>();

/** The parameters behind a gateway. */
export const parametersOf = (gateway: Gateway): ParameterStore => stores.of(stateOf(gateway));

/** The Parameter Store behind the gateway. */
export const ssm = jsonGatewayService(['SSM'], ['AmazonSSM'], async (state) => {
  const store = await openParameterStore(state.context.dataDirectory);
  stores.keep(state, store);
  return ssmService(state, store);
});

/**
 * A small SSM Parameter Store. SecureString parameters are under the key that AWS manages for the service, whose policy
 * admits everybody in the account who may read the parameter: no KMS permission is asked for.
 */
function ssmService({ context }: GatewayState, store: ParameterStore): JsonService {
  return {
    service: 'ssm',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.ssm',
    needsOf: ({ operation, input }) => {
      const names = [...textsOf(input['Name']), ...textsOf(input['Names'])];
      const resources =
        names.length === 0 ? ['*'] : names.map((name) => parameterArnOf(context, plainName(name)));
      return resources.map((resource) => ({ action: `ssm:${operation}`, resource }));
    },
    resourcePolicyOf: () => [],
    async perform(call) {
      return { status: 200, body: JSON.stringify(await perform(context, store, call)) };
    },
  };
}

/** A parameter may be named by its ARN and with a version. */
function plainName(name: string): string {
  if (!name.startsWith('arn:')) return name.split(':')[0] ?? name;
  const path = name.split(':parameter/')[1] ?? name;
  return path.includes('/') ? `/${path}` : path;
}

async function perform(context: GatewayContext, store: ParameterStore, call: JsonCall): Promise<JsonRecord> {
  const { operation, input } = call;
  const decrypt = flagOf(input['WithDecryption']);
  switch (operation) {
    case 'GetParameter': {
      const parameter = store.get(plainName(textOf(input['Name']) ?? ''));
      if (parameter === undefined) throw notFound();
      return { Parameter: present(context, parameter, decrypt) };
    }
    case 'GetParameters': {
      const names = textsOf(input['Names']);
      const found = names.map((name) => store.get(plainName(name))).filter((entry) => entry !== undefined);
      const known = new Set(found.map((entry) => entry.name));
      return {
        Parameters: found.map((entry) => present(context, entry, decrypt)),
        InvalidParameters: names.filter((name) => !known.has(plainName(name))),
      };
    }
    case 'PutParameter':
      return await putParameter(context, store, input);
    case 'DeleteParameter':
      if (!(await store.delete(plainName(textOf(input['Name']) ?? '')))) throw notFound();
      return {};
    default:
      throw new AwsError('UnknownOperationException', 400, `The local cloud does not have ssm:${operation}.`);
  }
}

async function putParameter(
  context: GatewayContext,
  store: ParameterStore,
  input: JsonRecord,
): Promise<JsonRecord> {
  const name = textOf(input['Name']) ?? '';
  const value = textOf(input['Value']) ?? '';
  const known = store.get(name);
  const type = typeOf(textOf(input['Type']) ?? known?.type);
  if (name === '' || value === '')
    throw new AwsError('ValidationException', 400, 'Name and Value must not be empty.');
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) {
    throw new AwsError(
      'ValidationException',
      400,
      `Standard tier parameters support a maximum parameter value of ${MAX_VALUE_BYTES} characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.`,
    );
  }
  if (known !== undefined && !flagOf(input['Overwrite'])) {
    throw new AwsError(
      'ParameterAlreadyExists',
      400,
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  }
  const description = textOf(input['Description']);
  const stored = await store.put({
    name,
    type,
    value,
    modifiedAt: context.now(),
    ...(description === undefined ? {} : { description }),
  });
  return { Version: stored.version, Tier: 'Standard' };
}

function typeOf(type: string | undefined): Parameter['type'] {
  if (type === 'String' || type === 'StringList' || type === 'SecureString') return type;
  throw new AwsError('ValidationException', 400, 'A parameter type is required when you create a parameter.');
}

/** What stands for the ciphertext of a secure value has no more to do with it than its length has. */
function present(context: GatewayContext, parameter: Parameter, decrypt: boolean): JsonRecord {
  const hidden = parameter.type === 'SecureString' && !decrypt;
  return {
    Name: parameter.name,
    Type: parameter.type,
    Value: hidden ? createHash('sha512').update(parameter.value).digest('base64') : parameter.value,
    Version: parameter.version,
    LastModifiedDate: parameter.modifiedAt / 1000,
    ARN: parameterArnOf(context, parameter.name),
    DataType: 'text',
  };
}

function notFound(): AwsError {
  return new AwsError('ParameterNotFound', 400, 'The parameter was not found.');
}
