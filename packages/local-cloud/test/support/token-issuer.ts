import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** How one of the issuer's addresses answers. */
export type Behaviour = 'well' | 'never' | number | string;

interface SignOptions {
  readonly foreignKey?: boolean;
  /** Into the header, beside `alg` and `kid`. */
  readonly header?: { readonly kid?: string; readonly typ?: string };
}

/** An OIDC issuer on this machine. */
export interface TokenIssuer {
  readonly issuer: string;
  sign(claims: JWTPayload, options?: SignOptions): Promise<string>;
  /** How it answers what is asked for below `/.well-known`: as it should, with this status, with this text, or never. */
  behave(how: { readonly discovery?: Behaviour; readonly keys?: Behaviour }): void;
  stop(): Promise<void>;
}

/** Starts an issuer that publishes its key as Cognito does. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
  const behaviours: { discovery: Behaviour; keys: Behaviour } = { discovery: 'well', keys: 'well' };
  const answers = {
    '/pool/.well-known/openid-configuration': () => ({
      how: behaviours.discovery,
      what: { issuer, jwks_uri: `${issuer}/.well-known/jwks.json` },
    }),
    '/pool/.well-known/jwks.json': () => ({ how: behaviours.keys, what: { keys: [jwk] } }),
  };
  const server = createServer((request, response) => {
    const { how, what } = Object.entries(answers).find(([path]) => path === request.url)?.[1]() ?? {
      how: 404,
      what: {},
    };
    if (how === 'never') return;
    response.writeHead(typeof how === 'number' ? how : 200, { 'content-type': 'application/json' });
    response.end(how === 'well' ? JSON.stringify(what) : String(how));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}/pool`;
  return {
    issuer,
    sign: (claims, options = {}) =>
      new SignJWT({ iss: issuer, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...options.header })
        .sign(options.foreignKey === true ? foreign.privateKey : privateKey),
    behave: (how) => void Object.assign(behaviours, how),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
