import * as http from 'node:http';
import * as https from 'node:https';
import { SignatureV4 } from '@smithy/signature-v4';
import { StartError } from '../contract/start-error.ts';
import { NodeSha256 } from './node-sha256.ts';

/** Where the calls of a service are performed: one of our emulators, another one, or AWS. */
export interface Backend {
  readonly endpoint: URL;
  /** Signs calls anew with the credentials of the environment; emulators need no signature that is right. */
  readonly resign?: { readonly service: string; readonly region: string };
}

/** A request to a backend. */
export interface BackendRequest {
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** The answer of a backend with its body read. */
export interface BackendAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const plainAgent = new http.Agent({ keepAlive: true, maxSockets: 256 });
const secureAgent = new https.Agent({ keepAlive: true, maxSockets: 64 });

/** Headers that belong to one connection and are not passed on. */
const HOP_HEADERS = ['connection', 'keep-alive', 'transfer-encoding', 'expect', 'te', 'upgrade'];

/** Sends a request and gives the answer's stream. */
export async function openBackend(backend: Backend, request: BackendRequest): Promise<http.IncomingMessage> {
  const prepared = backend.resign === undefined ? request : await sign(backend, backend.resign, request);
  try {
    return await send(backend, prepared);
  } catch (error) {
    // A kept-alive connection may have been closed by the other side just now: its request was not looked at.
    if (isStaleConnection(error)) return await send(backend, prepared);
    throw error;
  }
}

/** Sends a request and reads the answer. */
export async function callBackend(backend: Backend, request: BackendRequest): Promise<BackendAnswer> {
  const answer = await openBackend(backend, request);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  return { status: answer.statusCode ?? 502, headers: answer.headers, body };
}

function send(backend: Backend, request: BackendRequest): Promise<http.IncomingMessage> {
  const secure = backend.endpoint.protocol === 'https:';
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (!HOP_HEADERS.includes(name)) headers[name] = value;
  }
  headers['host'] = backend.endpoint.host;
  if (request.body !== undefined) headers['content-length'] = String(request.body.length);
  return new Promise((resolve, reject) => {
    const outgoing = (secure ? https : http).request(
      {
        agent: secure ? secureAgent : plainAgent,
        hostname: backend.endpoint.hostname,
        port: backend.endpoint.port === '' ? undefined : backend.endpoint.port,
        method: request.method,
        path: request.target,
        headers,
      },
      resolve,
    );
    outgoing.once('error', (error) => {
      reject(Object.assign(error, { reusedSocket: outgoing.reusedSocket }));
    });
    outgoing.end(request.body);
  });
}

function isStaleConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ECONNRESET' || error.code === 'EPIPE') &&
    'reusedSocket' in error &&
    error.reusedSocket === true
  );
}

async function sign(
  backend: Backend,
  scope: { readonly service: string; readonly region: string },
  request: BackendRequest,
): Promise<BackendRequest> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new Error(
      `${backend.endpoint.href} is AWS: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to call it.`,
    );
  }
  const sessionToken = process.env['AWS_SESSION_TOKEN'];
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    region: scope.region,
    service: scope.service,
    sha256: NodeSha256,
    uriEscapePath: scope.service !== 's3',
  });
  const url = new URL(request.target, backend.endpoint);
  const dropped = [
    ...HOP_HEADERS,
    'authorization',
    'x-amz-date',
    'x-amz-security-token',
    'x-amz-content-sha256',
  ];
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !dropped.includes(name)),
  );
  const signed = await signer.sign({
    method: request.method,
    protocol: backend.endpoint.protocol,
    hostname: backend.endpoint.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, host: backend.endpoint.host },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  return { ...request, headers: signed.headers };
}

/** The backend of a service that is served elsewhere. An address at amazonaws.com is called with the credentials of the environment. */
export function backendAt(service: string, address: string, region: string): Backend {
  if (!URL.canParse(address))
    throw new StartError(`The endpoint of ${service} is not an address: ${address}`);
  const endpoint = new URL(address);
  return endpoint.hostname.endsWith('.amazonaws.com')
    ? { endpoint, resign: { service, region } }
    : { endpoint };
}
