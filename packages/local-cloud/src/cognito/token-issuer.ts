import { createHash, randomUUID } from 'node:crypto';
import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { TokenGenerator, Tokens as TokenSet } from 'cognito-local/lib/services/tokenGenerator.js';
import { attributesToRecord, type User } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import type { InvocationResult } from '../contract/contract.ts';
import { refusal } from './cognito-error.ts';
import type { Revocations } from './revocations.ts';
import type { Tokens } from './tokens.ts';
import type { TriggerName } from './triggers.ts';

const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const DEFAULT_VALIDITY = { access: 3600, id: 3600, refresh: 30 * 86_400 }; // Cognito's own, in seconds
/** Lets a token do Cognito's own operations; the only scope of tokens got by password. */
export const ADMIN_SCOPE = 'aws.cognito.signin.user.admin';
const RESERVED =
  /^(acr|amr|aud|at_hash|auth_time|azp|exp|iat|identities|iss|jti|nbf|nonce|origin_jti|sub|token_use|client_id|username|cognito:username)$/;

const Claims = z.record(z.string(), z.unknown());
const Changes = z.object({
  claimsToAddOrOverride: z.nullish(Claims),
  claimsToSuppress: z.nullish(z.array(z.string())),
  scopesToAdd: z.nullish(z.array(z.string())),
  scopesToSuppress: z.nullish(z.array(z.string())),
});
const TriggerAnswer = z.object({
  response: z.object({
    claimsOverrideDetails: z.nullish(Changes),
    claimsAndScopeOverrideDetails: z.nullish(
      z.object({ idTokenGeneration: z.nullish(Changes), accessTokenGeneration: z.nullish(Changes) }),
    ),
  }),
});

/** How a token lives on from an earlier sign-in. */
export interface Origin {
  readonly originId: string;
  readonly authTime: number;
  /** What an app asked for at the authorize endpoint. */
  readonly grant?: Grant;
}

/** What a code gives tokens for. */
export interface Grant {
  readonly scopes: readonly string[];
  readonly nonce?: string | undefined;
}

interface TokenRequest {
  readonly user: User;
  readonly groups: readonly string[];
  readonly client: AppClient;
  readonly clientMetadata: Record<string, string> | undefined;
  readonly source: string;
  readonly scopes: readonly string[];
}

interface TriggerCaller {
  readonly functionOf: Partial<Record<TriggerName, string>>;
  readonly region: string;
  invoke(nameOrArn: string, event: unknown): Promise<InvocationResult>;
}

/** Issues the three tokens of a sign-in with the claims that Cognito gives. */
export class TokenIssuer implements TokenGenerator {
  readonly #tokens: Tokens;
  readonly #baseUrl: string;
  readonly #now: () => number;
  readonly #trigger: TriggerCaller;
  readonly #revocations: Revocations;

  constructor(
    tokens: Tokens,
    baseUrl: string,
    now: () => number,
    trigger: TriggerCaller,
    revocations: Revocations,
  ) {
    this.#tokens = tokens;
    this.#baseUrl = baseUrl;
    this.#now = now;
    this.#trigger = trigger;
    this.#revocations = revocations;
  }

  issuerOf(poolId: string): string {
    return `${this.#baseUrl}/${poolId}`;
  }

  async generate(
    _context: unknown,
    user: User,
    groups: readonly string[],
    client: AppClient,
    clientMetadata: Record<string, string> | undefined,
    source: Parameters<TokenGenerator['generate']>[5],
    earlier: Origin | undefined = undefined,
  ): Promise<TokenSet> {
    const now = Math.floor(this.#now() / 1000);
    const attributes = attributesToRecord(user.Attributes);
    const subject = attributes['sub'] ?? user.Username;
    const origin = earlier ?? { originId: randomUUID(), authTime: now };
    if (source !== 'RefreshTokens') this.#revocations.signIn(subject, origin.originId, now);
    const common = {
      sub: subject,
      ...(groups.length > 0 ? { 'cognito:groups': groups } : {}),
      iss: this.issuerOf(client.UserPoolId),
      origin_jti: origin.originId,
      event_id: randomUUID(),
      auth_time: origin.authTime,
    };
    const { grant } = origin;
    const scopes = grant?.scopes ?? [ADMIN_SCOPE];
    const changes = await this.#changesOf({ user, groups, client, clientMetadata, source, scopes });
    const access = {
      ...common,
      token_use: 'access',
      client_id: client.ClientId,
      scope: scopesOf(scopes, changes.access),
      username: user.Username,
      ...(grant !== undefined && { version: 2 }),
    };
    const AccessToken = await this.#tokens.sign(
      withChanges(access, changes.access),
      now,
      now + validityOf(client, 'access'),
    );
    const id = {
      ...attributesFor(scopes, readableAttributes(attributes, client), grant),
      ...identitiesOf(attributes),
      ...common,
      token_use: 'id',
      aud: client.ClientId,
      'cognito:username': user.Username,
      ...(grant !== undefined && { at_hash: hashOf(AccessToken), nonce: grant.nonce }),
    };
    const refresh = {
      username: user.Username,
      client_id: client.ClientId,
      pool_id: client.UserPoolId,
      origin_jti: origin.originId,
      auth_time: origin.authTime,
      ...(grant !== undefined && { scope: scopes.join(' ') }),
    };
    return {
      AccessToken,
      IdToken: await this.#tokens.sign(withChanges(id, changes.id), now, now + validityOf(client, 'id')),
      RefreshToken: await this.#tokens.sealRefresh(
        refresh,
        now,
        origin.authTime + validityOf(client, 'refresh'),
      ),
    };
  }

  async #changesOf({
    user,
    groups,
    client,
    clientMetadata,
    source,
    scopes,
  }: TokenRequest): Promise<{ access: z.infer<typeof Changes>; id: z.infer<typeof Changes> }> {
    const target = this.#trigger.functionOf.PreTokenGeneration;
    if (target === undefined) return { access: {}, id: {} };
    const result = await this.#trigger.invoke(target, {
      version: '2',
      triggerSource: `TokenGeneration_${source}`,
      region: this.#trigger.region,
      userPoolId: client.UserPoolId,
      userName: user.Username,
      callerContext: { awsSdkVersion: 'local', clientId: client.ClientId },
      request: {
        userAttributes: attributesToRecord(user.Attributes),
        groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
        scopes,
        ...(clientMetadata ? { clientMetadata } : {}),
      },
      response: { claimsOverrideDetails: null, claimsAndScopeOverrideDetails: null },
    });
    if (!result.ok) {
      throw refusal(
        'UserLambdaValidationException',
        `PreTokenGeneration failed with error ${result.errorMessage}.`,
      );
    }
    const { response } = TriggerAnswer.parse(result.payload);
    const both = response.claimsAndScopeOverrideDetails;
    return {
      access: both?.accessTokenGeneration ?? {},
      id: both?.idTokenGeneration ?? response.claimsOverrideDetails ?? {},
    };
  }
}

/** Seconds that a token of a client is valid. */
export function validityOf(client: AppClient, token: keyof typeof DEFAULT_VALIDITY): number {
  const units = client.TokenValidityUnits;
  const [value, unit] = {
    access: [client.AccessTokenValidity, units?.AccessToken ?? 'hours'] as const,
    id: [client.IdTokenValidity, units?.IdToken ?? 'hours'] as const,
    refresh: [client.RefreshTokenValidity, units?.RefreshToken ?? 'days'] as const,
  }[token];
  return value === undefined ? DEFAULT_VALIDITY[token] : value * (SECONDS[unit] ?? 1);
}

/** The attributes of an id token: those the client may read; flags as booleans. */
export function readableAttributes(
  attributes: Readonly<Record<string, string>>,
  client: AppClient,
): Record<string, unknown> {
  const readable = client.ReadAttributes;
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name !== 'identities' && (readable === undefined || readable.includes(name)))
      .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  );
}

/**
 * The attributes that the scopes of a code let into an id token; `openid` alone lets in all.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function attributesFor(
  scopes: readonly string[],
  attributes: Readonly<Record<string, unknown>>,
  grant: Grant | undefined,
): Record<string, unknown> {
  const narrowing = ['email', 'phone', 'profile'].filter((scope) => scopes.includes(scope));
  if (grant === undefined || narrowing.length === 0 || narrowing.includes('profile'))
    return { ...attributes };
  const named = { email: ['email', 'email_verified'], phone: ['phone_number', 'phone_number_verified'] };
  const kept = [
    ...(narrowing.includes('email') ? named.email : []),
    ...(narrowing.includes('phone') ? named.phone : []),
  ];
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => kept.includes(name)));
}

/** Where a person of a provider comes from, which stands in the pool as JSON text. */
function identitiesOf({ identities }: Readonly<Record<string, string>>): { identities?: unknown } {
  return identities === undefined ? {} : { identities: JSON.parse(identities) };
}

/** @see https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken */
const hashOf = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');

function scopesOf(granted: readonly string[], changes: z.infer<typeof Changes>): string {
  const kept = [...granted, ...(changes.scopesToAdd ?? [])];
  return kept.filter((scope) => !changes.scopesToSuppress?.includes(scope)).join(' ');
}

function withChanges(
  claims: Readonly<Record<string, unknown>>,
  changes: z.infer<typeof Changes>,
): Record<string, unknown> {
  const added = Object.entries(changes.claimsToAddOrOverride ?? {}).filter(([name]) => !RESERVED.test(name));
  const suppressed = (changes.claimsToSuppress ?? []).filter((name) => !RESERVED.test(name));
  const merged = { ...claims, ...Object.fromEntries(added) };
  return Object.fromEntries(Object.entries(merged).filter(([name]) => !suppressed.includes(name)));
}
