import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { refusal } from './cognito-error.ts';
import { foldedLogin } from './user-pools.ts';

type Attribute = { readonly Name: string; readonly Value?: string | undefined };

const MAX_VALUE = 2048;

/** Addresses that serve for signing in are folded like sign-in names. */
export function foldedAttributes(pool: UserPoolService, attributes: readonly Attribute[]) {
  return attributes.map(({ Name, Value }) => ({
    Name,
    ...(Value === undefined ? {} : { Value: Name === 'email' ? foldedLogin(pool, Value) : Value }),
  }));
}

/** Refuses attributes that the pool does not have, that Cognito keeps for itself, or that the client must not write. */
export function checkWritable(
  attributes: readonly Attribute[],
  client: AppClient,
  pool: UserPoolService,
): void {
  for (const { Name: name, Value: value = '' } of attributes) {
    const schema = pool.options.SchemaAttributes?.find((one) => one.Name === name);
    if (!schema) {
      throw refusal(
        'InvalidParameterException',
        `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.`,
      );
    }
    const writable = client.WriteAttributes?.includes(name) ?? true;
    if (!writable || name === 'sub' || name.endsWith('_verified')) {
      throw refusal('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
    }
    if (value.length > MAX_VALUE || (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))) {
      throw refusal('InvalidParameterException', `Invalid ${name} format.`);
    }
  }
}
