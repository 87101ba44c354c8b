import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import type { Cloud, Part } from '../../contract/contract.ts';
import { listen } from '../../network/listen.ts';
import type { Surroundings } from '../operation.ts';
import type { Provider } from '../provider.ts';
import { type Answer, html, json, redirect } from './answer.ts';
import { AppError, PageError, type PoolPages } from './authorization-request.ts';
import { certificateFor } from './certificate.ts';
import { errorPage } from './page.ts';
import { SignInPages } from './sign-in-pages.ts';
import { describeUser, giveTokens, type TokenParts, takeBack } from './token-endpoints.ts';

const MAX_FORM_BYTES = 64 * 1024;
const FORM = /^application\/x-www-form-urlencoded(?:;|$)/;

/** The domain of a user pool: over TLS, as apps call nothing else there, with a certificate of its own. */
export class PagesServer implements Part {
  readonly name = 'sign-in pages';
  /** `https://127.0.0.1:3004` */
  readonly origin: string;
  readonly #server: Server;

  private constructor(server: Server, origin: string) {
    this.#server = server;
    this.origin = origin;
  }

  static async start(
    cloud: Cloud,
    surroundings: Surroundings,
    pages: PoolPages,
    providers: ReadonlyMap<string, Provider>,
  ): Promise<PagesServer> {
    const host = cloud.publicHost.replace(/^\[(.*)\]$/, '$1');
    const server = createServer(certificateFor(host, join(cloud.dataDirectory, 'cognito', 'pages')));
    const port = await listen(server, { name: 'sign-in pages', host: cloud.host, port: cloud.ports.pages });
    const origin = `https://${cloud.publicHost}:${port}`;
    const { pools, now } = surroundings;
    const signInPages = new SignInPages({ pools, pages, origin, providers, now });
    const parts: TokenParts = { surroundings, codes: signInPages.codes, poolId: pages.poolId };
    server.on('request', (request, response) => {
      answer(request, signInPages, parts)
        .catch((error: unknown): Answer => answerToError(error, cloud))
        .then((given) => send(response, given, request))
        .catch(() => response.destroy());
    });
    return new PagesServer(server, origin);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }
}

async function answer(request: IncomingMessage, pages: SignInPages, parts: TokenParts): Promise<Answer> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'https://pages');
  switch (`${request.method} ${pathname}`) {
    case 'GET /oauth2/authorize':
      return await pages.authorize(query, request);
    case 'GET /login':
      return await pages.show(query, request);
    case 'POST /login':
      return await pages.signIn(query, await formOf(request), request);
    case 'GET /oauth2/idpresponse':
      return await pages.comeFromProvider(query, request);
    case 'POST /oauth2/idpresponse':
      return await pages.comeFromProvider(await formOf(request), request);
    case 'GET /logout':
      return await pages.signOut(query, request);
    case 'POST /oauth2/token':
      return isForm(request) ? await giveTokens(await formOf(request), parts) : notForm();
    case 'POST /oauth2/revoke':
      return isForm(request) ? await takeBack(await formOf(request), parts) : notForm();
    case 'GET /oauth2/userInfo':
    case 'POST /oauth2/userInfo':
      return await describeUser(request.headers.authorization, parts);
    default:
      return request.method === 'OPTIONS'
        ? preflight(request)
        : html(404, errorPage('There is no such page.'));
  }
}

const isForm = (request: IncomingMessage): boolean => FORM.test(request.headers['content-type'] ?? '');
const notForm = (): Answer =>
  json(400, {
    error: 'invalid_request',
    error_description: 'Content-Type must be application/x-www-form-urlencoded',
  });

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_FORM_BYTES) throw new PageError('The form is too large.');
    chunks.push(part);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function answerToError(error: unknown, cloud: Cloud): Answer {
  if (error instanceof AppError) return redirect(error.location);
  if (error instanceof PageError) return html(400, errorPage(error.message));
  cloud.log(`Sign-in pages: ${String(error)}`);
  return html(500, errorPage('The local cloud has a fault: its terminal says more.'));
}

/** Apps call the endpoints from any page, and never with cookies. */
const preflight = (request: IncomingMessage): Answer => ({
  status: 200,
  headers: {
    'access-control-allow-methods': 'GET,POST,OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '172800',
  },
  body: '',
});

function send(response: ServerResponse, { status, headers, body }: Answer, request: IncomingMessage): void {
  const isEndpoint = /^\/oauth2\/(?:token|revoke|userInfo)\b/.test(request.url ?? '');
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  if (isEndpoint) response.setHeader('access-control-allow-origin', '*');
  response.writeHead(status);
  response.end(body);
}
