import type { Context } from 'cognito-local/lib/services/context.js';
import {
  type User,
  type UserPoolService,
  UserPoolServiceFactoryImpl,
} from 'cognito-local/lib/services/userPoolService.js';

const EXTERNAL = 'EXTERNAL_PROVIDER';

/** Whether somebody comes by a provider: who does has no password, and an address that nobody finds them by. */
export const isExternal = ({ UserStatus }: Pick<User, 'UserStatus'>): boolean => UserStatus === EXTERNAL;

/** The person with a password who signs in by an address. */
export const nativeAt = async (
  pool: UserPoolService,
  context: Context,
  address: string,
): Promise<User | undefined> => {
  const attributes = pool.options.UsernameAttributes ?? [];
  const users = attributes.length > 0 ? await pool.listUsers(context) : [];
  return users.find((user) => !isExternal(user) && attributes.some((name) => has(user, name, address)));
};

const has = ({ Attributes }: User, name: string, value: string): boolean =>
  Attributes.some((one) => one.Name === name && one.Value === value);

/**
 * Pools of cognito-local in which addresses stand for people with a password alone. A person of a provider and one with a password may have
 * the same address, and neither is taken for the other.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 */
export class PoolServices extends UserPoolServiceFactoryImpl {
  override async create(...args: Parameters<UserPoolServiceFactoryImpl['create']>): Promise<UserPoolService> {
    const pool = await super.create(...args);
    const find = pool.getUserByUsername.bind(pool);
    pool.getUserByUsername = async (context, login) => {
      const found = await find(context, login);
      if (found === null || found.Username === login || has(found, 'sub', login) || !isExternal(found)) {
        return found;
      }
      return (await nativeAt(pool, context, login)) ?? null;
    };
    return pool;
  }
}
