import { join } from 'node:path';
import { DefaultConfig } from 'cognito-local/lib/server/config.js';
import { type Route, Router } from 'cognito-local/lib/server/Router.js';
import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import {
  type CognitoService,
  CognitoServiceFactoryImpl,
  USER_POOL_AWS_DEFAULTS,
} from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import { MessagesService } from 'cognito-local/lib/services/messages.js';
import type { User, UserPool, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import type { Cloud } from '../contract/contract.ts';
import { refusal } from './cognito-error.ts';
import { FileDataStores } from './file-data-store.ts';
import { isExternal, nativeAt, PoolServices } from './pool-services.ts';
import { Revocations } from './revocations.ts';
import { TokenIssuer } from './token-issuer.ts';
import { Tokens } from './tokens.ts';
import { type TriggerName, triggersOf } from './triggers.ts';

/** Every confirmation and reset code of the local cloud. */
export const CONFIRMATION_CODE = '123456';

/** How each refresh token replaces the one before. */
export interface Rotation {
  /** For how long the replaced token still serves, for retries: 60 at most. */
  readonly graceSeconds: number;
}

/** A client with its pool. */
export interface ClientAndPool {
  readonly client: AppClient;
  readonly pool: UserPoolService;
}

const silent = () => undefined;
const context: Context = {
  logger: { child: () => context.logger, debug: silent, info: silent, warn: silent, error: silent },
};

/** cognito-local in this process: pools, clients, users, and its operations without their HTTP server. */
export class UserPools {
  readonly context = context;
  readonly tokens: Tokens;
  readonly issuer: TokenIssuer;
  readonly messages: MessagesService;
  readonly revocations: Revocations;
  readonly #rotations = new Map<string, Rotation>();
  readonly #service: CognitoService;
  readonly #stores: FileDataStores;
  readonly #triggers: Partial<Record<TriggerName, string>>;
  readonly #router: (target: string) => Route;

  private constructor(
    parts: {
      tokens: Tokens;
      issuer: TokenIssuer;
      messages: MessagesService;
      revocations: Revocations;
      service: CognitoService;
      stores: FileDataStores;
      triggers: Partial<Record<TriggerName, string>>;
    },
    router: (target: string) => Route,
  ) {
    this.tokens = parts.tokens;
    this.issuer = parts.issuer;
    this.messages = parts.messages;
    this.revocations = parts.revocations;
    this.#service = parts.service;
    this.#stores = parts.stores;
    this.#triggers = parts.triggers;
    this.#router = router;
  }

  /** @param baseUrl address before the pool's id in the issuer */
  static async open(cloud: Cloud, baseUrl: string): Promise<UserPools> {
    const directory = join(cloud.dataDirectory, 'cognito');
    const poolDirectory = join(directory, 'pools');
    const clock = { get: () => new Date(cloud.now()) };
    const stores = new FileDataStores(poolDirectory);
    const service = await new CognitoServiceFactoryImpl(
      poolDirectory,
      stores,
      new PoolServices(clock, stores),
    ).create(context, {});
    const functionOf: Partial<Record<TriggerName, string>> = {};
    const triggers = triggersOf(cloud, functionOf, clock, service);
    const tokens = await Tokens.load(directory);
    const revocations = new Revocations(join(directory, 'revocations.json'));
    const trigger = {
      functionOf,
      invoke: (target: string, event: unknown) =>
        cloud.functions.invoke(cloud.functions.functionIdOf(target), event),
      region: cloud.region,
    };
    const issuer = new TokenIssuer(tokens, baseUrl, () => cloud.now(), trigger, revocations);
    // Nothing is sent: the code is the same for everybody. Triggers that write messages run all the same.
    const messages = new MessagesService(triggers, { deliver: async () => undefined });
    const router = Router({
      clock,
      cognito: service,
      config: { ...DefaultConfig, UserPoolDefaults: {} },
      messages,
      otp: () => CONFIRMATION_CODE,
      tokenGenerator: issuer,
      triggers,
    });
    return new UserPools(
      { tokens, issuer, messages, revocations, service, stores, triggers: functionOf },
      router,
    );
  }

  /** Makes a pool, or gives the kept one its present settings. */
  async putPool(settings: UserPool, triggers: Partial<Record<TriggerName, string>>): Promise<void> {
    const known = await this.#service.listUserPools(context);
    if (!known.some((pool) => pool.Id === settings.Id)) await this.#service.createUserPool(context, settings);
    const pool = await this.#service.getUserPool(context, settings.Id);
    await pool.updateOptions(context, { ...USER_POOL_AWS_DEFAULTS, ...settings });
    Object.assign(this.#triggers, triggers);
  }

  /** Makes a client. @param rotation how its refresh tokens replace each other, if they do */
  async putClient(client: AppClient, rotation: Rotation | undefined): Promise<void> {
    const pool = await this.#service.getUserPool(context, client.UserPoolId);
    await pool.saveAppClient(context, client);
    if (rotation === undefined) this.#rotations.delete(client.ClientId);
    else this.#rotations.set(client.ClientId, rotation);
  }

  /** How the refresh tokens of a client replace each other; undefined where one stays to its end. */
  rotationOf({ ClientId }: AppClient): Rotation | undefined {
    return this.#rotations.get(ClientId);
  }

  async pool(poolId: string): Promise<UserPoolService> {
    return await this.#service.getUserPool(context, poolId);
  }

  async clientAndPool(clientId: string): Promise<ClientAndPool> {
    const client = await this.#service.getAppClient(context, clientId);
    if (!client) throw refusal('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
    return { client, pool: await this.pool(client.UserPoolId) };
  }

  /** The user of a sign-in name: user name, or an address that the pool takes for one. */
  async userOf(pool: UserPoolService, login: string): Promise<User | undefined> {
    const name = foldedLogin(pool, login);
    const user = await pool.getUserByUsername(context, name);
    // The name of somebody from a provider may look like an address, which they do not sign in by.
    if (user) return isExternal(user) ? ((await nativeAt(pool, context, name)) ?? user) : user;
    const aliases = pool.options.AliasAttributes ?? [];
    const users = aliases.length > 0 ? await pool.listUsers(context) : [];
    return users.find(
      (one) =>
        !isExternal(one) &&
        one.Attributes.some(
          ({ Name, Value }) =>
            aliases.includes(Name) &&
            Value === name &&
            one.Attributes.some((other) => other.Name === `${Name}_verified` && other.Value === 'true'),
        ),
    );
  }

  /** The user of exactly this name, which no address or subject stands for. */
  async userNamed(pool: UserPoolService, username: string): Promise<User | undefined> {
    const found = await pool.getUserByUsername(context, username);
    return found?.Username === username ? found : undefined;
  }

  /** Runs an operation of cognito-local. */
  async run(operation: string, request: unknown): Promise<unknown> {
    return await this.#router(operation)(context, request);
  }

  close(): void {
    this.#stores.flush();
    this.revocations.flush();
  }
}

/** Pools whose names are not case sensitive keep and compare them in lower case. */
export function foldedLogin(pool: UserPoolService, login: string): string {
  return pool.options.UsernameConfiguration?.CaseSensitive === false ? login.toLowerCase() : login;
}
