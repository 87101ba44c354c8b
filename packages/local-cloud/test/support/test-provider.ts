import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';

/** What the provider says of somebody. */
export interface Person {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** The app that the provider knows. */
export interface ProviderClient {
  readonly id: string;
  readonly secret: string;
  /** Where codes go, asked when the first request comes. */
  readonly redirectUri: () => string;
}

/** Another OpenID provider, such as Google, of code that nobody here wrote. Whoever comes is signed in as `person` at once. */
export class TestProvider {
  readonly issuer: string;
  person: Person = { sub: 'nobody' };
  /** Turns away whoever comes. */
  refuses = false;
  /** Paths that answer 503. */
  readonly down = new Set<string>();
  /** Queries of the browsers that came to sign in. */
  readonly asked: URLSearchParams[] = [];
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.issuer = `http://127.0.0.1:${port}`;
  }

  static async start(client: ProviderClient): Promise<TestProvider> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'of-a-test' };
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const started = new TestProvider(
      server,
      typeof address === 'object' && address !== null ? address.port : 0,
    );
    let provider: Provider | undefined;
    server.on('request', (request, response) => {
      provider ??= started.#make(client, key);
      started.#answer(provider, request, response);
    });
    return started;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  #make(client: ProviderClient, key: JWK): Provider {
    return new Provider(this.issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [client.redirectUri()],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [key] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['of a test'] },
      ttl: {
        AccessToken: 600,
        AuthorizationCode: 60,
        Grant: 600,
        IdToken: 600,
        Interaction: 600,
        Session: 600,
      },
      pkce: { required: () => false },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/come-in/${uid}` },
      findAccount: (_context, accountId) => ({
        accountId,
        claims: async () => ({ ...this.person, sub: accountId }),
      }),
      loadExistingGrant: async ({ oidc }) => {
        const accountId = oidc.session?.accountId;
        const clientId = oidc.client?.clientId;
        const grant = new oidc.provider.Grant({
          ...(accountId && { accountId }),
          ...(clientId && { clientId }),
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
  }

  #answer(provider: Provider, request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    if (this.down.has(pathname)) {
      response.writeHead(503).end();
      return;
    }
    if (pathname === '/auth') this.asked.push(searchParams);
    if (!pathname.startsWith('/come-in/')) {
      provider.callback()(request, response);
      return;
    }
    const result = this.refuses
      ? { error: 'access_denied', error_description: 'The person said no' }
      : { login: { accountId: this.person.sub } };
    provider.interactionFinished(request, response, result).catch(() => response.destroy());
  }
}
