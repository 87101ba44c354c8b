import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CognitoError, UnsupportedError } from 'cognito-local/lib/errors.js';
import type { Cloud, Part } from '../contract/contract.ts';
import { listen } from '../network/listen.ts';
import { refusal } from './cognito-error.ts';
import { listUsers } from './list-users.ts';
import type { Operation, Surroundings } from './operation.ts';
import { recordCall } from './record-call.ts';
import { signInOperations } from './sign-in.ts';
import { signUpOperations } from './sign-up.ts';
import { adminUserGlobalSignOut, signedInOperations } from './signed-in.ts';
import { UserPools } from './user-pools.ts';

const MAX_REQUEST_BYTES = 1024 * 1024;
const TARGET = /^AWSCognitoIdentityProviderService\.(\w+)$/;
const PUBLIC_OPERATIONS: Readonly<Record<string, Operation>> = {
  ...signUpOperations,
  ...signInOperations,
  ...signedInOperations,
};
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/** Cognito's address on this machine: its JSON API for apps and the documents of each issuer. */
export class IdentityServer implements Part {
  readonly name = 'identity';
  readonly host: string;
  readonly pools: UserPools;
  readonly #server: Server;
  /** Where the pages of a pool are, by its id. */
  readonly #pages: Map<string, string>;

  private constructor(server: Server, host: string, pools: UserPools, pages: Map<string, string>) {
    this.#server = server;
    this.#pages = pages;
    this.host = host;
    this.pools = pools;
  }

  static async start(cloud: Cloud): Promise<IdentityServer> {
    const server = createServer();
    const port = await listen(server, { name: 'sign-in', host: cloud.host, port: cloud.ports.identity });
    const host = `${cloud.publicHost}:${port}`;
    const pools = await UserPools.open(cloud, `http://${host}`);
    const surroundings: Surroundings = {
      pools,
      now: () => cloud.now(),
      recordCall: (operation, subject) => recordCall(cloud, operation, subject),
    };
    const pages = new Map<string, string>();
    server.on('request', (request, response) => {
      answer(request, response, { host, pages }, surroundings, cloud).catch((error: unknown) => {
        cloud.log(`Cognito: ${String(error)}`);
        response.destroy();
      });
    });
    return new IdentityServer(server, host, pools, pages);
  }

  /** Says where the pages of a pool are, which its issuer's document names from then on. */
  servePages(poolId: string, origin: string): void {
    this.#pages.set(poolId, origin);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
    this.pools.close();
  }
}

/** Where the server and the pages of its pools are. */
interface Places {
  readonly host: string;
  readonly pages: ReadonlyMap<string, string>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  places: Places,
  surroundings: Surroundings,
  cloud: Cloud,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(200, {
      ...CORS,
      'access-control-allow-methods': 'POST,GET,OPTIONS',
      'access-control-allow-headers':
        request.headers['access-control-request-headers'] ?? 'content-type,x-amz-target,x-amz-user-agent',
      'access-control-max-age': '172800',
    });
    response.end();
    return;
  }
  if (request.method === 'GET') {
    await answerDocument(request, response, places, surroundings);
    return;
  }
  try {
    const result = await operate(request, surroundings, cloud);
    reply(response, 200, JSON.stringify(result, datesInSeconds), 'application/x-amz-json-1.1');
  } catch (error) {
    const { status, type, message } = problemOf(error);
    if (status === 500) cloud.log(`Cognito: ${String(error)}`);
    reply(response, status, JSON.stringify({ __type: type, message }), 'application/x-amz-json-1.1', {
      'x-amzn-errortype': `${type}:`,
      'x-amzn-errormessage': message.replaceAll(/[^\x20-\x7e]/g, ' '),
    });
  }
}

async function operate(request: IncomingMessage, surroundings: Surroundings, cloud: Cloud): Promise<unknown> {
  const name = TARGET.exec(String(request.headers['x-amz-target'] ?? ''))?.[1];
  if (request.method !== 'POST' || name === undefined) {
    throw refusal('UnknownOperationException', 'The operation is not known.');
  }
  const body = await jsonOf(request);
  const operation = Object.hasOwn(PUBLIC_OPERATIONS, name) ? PUBLIC_OPERATIONS[name] : undefined;
  if (operation) {
    if (name === 'InitiateAuth') await throttleSignIn(body, surroundings, cloud);
    return await operation(body, surroundings);
  }
  // Everything else is for operators, who sign their requests. The gateway signs with the operator's key for functions it let pass.
  if (!isSignedBy(request, cloud.identities.operator.accessKeyId)) {
    throw refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  if (name === 'ListUsers') return await listUsers(surroundings.pools, body);
  if (name === 'AdminUserGlobalSignOut') return await adminUserGlobalSignOut(body, surroundings);
  return await surroundings.pools.run(name, body);
}

/** Refuses a sign-in while a fault says that there are too many. */
async function throttleSignIn(body: unknown, { pools }: Surroundings, cloud: Cloud): Promise<void> {
  if (!cloud.faults.active.some((fault) => fault.kind === 'refuse' && fault.service === 'cognito')) return;
  const clientId = String(Object(body).ClientId);
  const { pool } = await pools.clientAndPool(clientId);
  const dimensions = { UserPool: pool.options.Id, UserPoolClient: clientId };
  cloud.metrics.record({ namespace: 'AWS/Cognito', name: 'SignInThrottles', dimensions }, 1);
  throw refusal('TooManyRequestsException', 'Rate exceeded');
}

async function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  { host, pages }: Places,
  { pools }: Surroundings,
): Promise<void> {
  const [, poolId = '', folder, document] = new URL(request.url ?? '/', `http://${host}`).pathname.split('/');
  const known = folder === '.well-known' && (await pools.pool(poolId).then(Boolean, () => false));
  const issuer = `http://${host}/${poolId}`;
  if (known && document === 'jwks.json') {
    reply(response, 200, JSON.stringify({ keys: [pools.tokens.jwk] }), 'application/json');
  } else if (known && document === 'openid-configuration') {
    const configuration = {
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'token'],
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
      ...endpointsAt(pages.get(poolId)),
    };
    reply(response, 200, JSON.stringify(configuration), 'application/json');
  } else {
    reply(response, 404, JSON.stringify({ message: 'Not found' }), 'application/json');
  }
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
const endpointsAt = (origin: string | undefined) =>
  origin !== undefined && {
    authorization_endpoint: `${origin}/oauth2/authorize`,
    token_endpoint: `${origin}/oauth2/token`,
    userinfo_endpoint: `${origin}/oauth2/userInfo`,
    revocation_endpoint: `${origin}/oauth2/revoke`,
    end_session_endpoint: `${origin}/logout`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };

function reply(
  response: ServerResponse,
  status: number,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...CORS,
    ...headers,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(body);
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_REQUEST_BYTES) throw refusal('RequestEntityTooLarge', 'The request is too large.');
    chunks.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw refusal('SerializationException', 'The request is not JSON.');
  }
}

function isSignedBy(request: IncomingMessage, accessKeyId: string): boolean {
  return request.headers.authorization?.includes(`Credential=${accessKeyId}/`) ?? false;
}

function problemOf(error: unknown): { status: number; type: string; message: string } {
  if (error instanceof CognitoError) {
    const status = error.code === 'UnauthorizedException' ? 401 : 400;
    return { status, type: error.code, message: error.message };
  }
  if (error instanceof UnsupportedError) {
    return { status: 400, type: 'UnknownOperationException', message: error.message };
  }
  return { status: 500, type: 'InternalErrorException', message: 'Something went wrong' };
}

function datesInSeconds(this: unknown, name: string, value: unknown): unknown {
  const original: unknown =
    typeof this === 'object' && this !== null
      ? Object.entries(this).find(([key]) => key === name)?.[1]
      : value;
  return original instanceof Date ? original.getTime() / 1000 : value;
}
