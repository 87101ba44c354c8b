/** Where `npm start` serves what, and what it says of that. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { checkPortIsFree, inAddress, isAnyAddress, StartError } from '@suwar/local-cloud';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 3000;

/** The servers for apps: name in messages, variable, and how far above the API's port. */
const SERVERS = {
  api: { name: 'the API', variable: 'PORT', above: 0 },
  media: { name: 'media', variable: 'MEDIA_PORT', above: 1 },
  identity: { name: 'sign-in', variable: 'IDENTITY_PORT', above: 2 },
  uploads: { name: 'uploads', variable: 'UPLOADS_PORT', above: 3 },
  pages: { name: 'sign-in pages', variable: 'PAGES_PORT', above: 4 },
  web: { name: 'web', variable: 'WEB_PORT', above: 5 },
} as const;
/** Those that always run: pages come with a domain for them, and web goes with its setting. */
const parts = ['api', 'media', 'identity', 'uploads'] as const;

/** Where to listen and what to hand out. */
export interface Addresses {
  readonly host: string;
  readonly publicHost: string;
  /** Whether nobody named the public host. */
  readonly isPublicHostGuessed: boolean;
  /** 0 is any that is free. */
  readonly ports: Readonly<Record<keyof typeof SERVERS, number>>;
}

const portOf = (name: string, text: string | undefined, otherwise: number): number => {
  const port = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`${name}=${text} is not a port.`);
  return port;
};

/** Reads the addresses from flags and variables. Throws when a port or the public host is none. */
export const readAddresses = (
  flags: { readonly port?: string; readonly host?: string; readonly 'public-host'?: string },
  environment: Readonly<Record<string, string | undefined>>,
): Addresses => {
  const host = flags.host ?? DEFAULT_HOST;
  const api = portOf('PORT', flags.port ?? environment['PORT'], DEFAULT_PORT);
  const portAbove = ({
    variable,
    above,
  }: (typeof SERVERS)['media' | 'identity' | 'uploads' | 'pages' | 'web']): number =>
    portOf(variable, environment[variable], api === 0 ? 0 : api + above);
  return {
    host,
    publicHost: inAddress(flags['public-host'] ?? (isAnyAddress(host) ? DEFAULT_HOST : host)),
    isPublicHostGuessed: flags['public-host'] === undefined,
    ports: {
      api,
      media: portAbove(SERVERS.media),
      identity: portAbove(SERVERS.identity),
      uploads: portAbove(SERVERS.uploads),
      pages: portAbove(SERVERS.pages),
      web: portAbove(SERVERS.web),
    },
  };
};

/** Throws when one of the ports is taken, with its number and what it is for. */
export const checkPorts = async (
  { host, ports }: Addresses,
  { hasWeb }: { readonly hasWeb: boolean },
): Promise<void> => {
  for (const part of [...parts, ...(hasWeb ? (['web'] as const) : [])])
    await checkPortIsFree({ name: SERVERS[part].name, host, port: ports[part] });
};

const recordIn = (folder: string): string => join(folder, 'sign-in-port');
const signInOf = ({ publicHost, ports }: Addresses): string =>
  publicHost === DEFAULT_HOST ? String(ports.identity) : `${publicHost}:${ports.identity}`;

/**
 * An account is found by issuer and subject, and the issuer is the address of sign-in: data belong to it.
 * Answers what is wrong when the data in `folder` were made at another.
 */
export const warningOfFormerIssuer = (folder: string, addresses: Addresses): string | undefined => {
  if (addresses.ports.identity === 0 || !existsSync(recordIn(folder))) return undefined;
  const former = readFileSync(recordIn(folder), 'utf8');
  const present = signInOf(addresses);
  if (former === present) return undefined;
  const spoken = (place: string): string => (place.includes(':') ? place : `${DEFAULT_HOST}:${place}`);
  return (
    `Accounts in ${folder} were made with sign-in at ${spoken(former)}. At ${spoken(present)} they are strangers: ` +
    'start at the former address, or with --data=<another folder>.'
  );
};

/** Notes where the data in `folder` have their sign-in, once it runs there for the first time. */
export const noteIssuer = (folder: string, addresses: Addresses): void => {
  if (addresses.ports.identity === 0 || existsSync(recordIn(folder))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(recordIn(folder), signInOf(addresses));
};

/** How to let other devices in, when servers listen on every address but loopback ones are handed out. */
export const hintOfPublicHost = (addresses: Addresses): string | undefined => {
  const { host, publicHost, isPublicHostGuessed } = addresses;
  if (!isAnyAddress(host) || !isPublicHostGuessed) return undefined;
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  const one = others[0] ?? '<address of this machine>';
  return `Other devices find nothing at ${publicHost}: let addresses name this machine by --public-host=${one}.`;
};
