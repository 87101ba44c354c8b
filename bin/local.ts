/**
 * `npm start`: bundles, synthesizes and runs the stack on this machine until Ctrl-C. Data lives in `.local/`.
 *
 * --watch             takes over changed sources without a restart
 * --verbose           shows every line that functions write
 * --port=3000         port of the API; PORT, MEDIA_PORT, IDENTITY_PORT, UPLOADS_PORT, PAGES_PORT and WEB_PORT work too
 * --host=127.0.0.1    address to listen on; 0.0.0.0 for phones and containers
 * --public-host=…     host in every address that is handed out
 * --data=.local       folder of all data
 * --country=…         country that callers through the web host come from, as two letters
 * -c name=value       a setting of the stack, as for cdk; may be repeated
 */
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONFIRMATION_CODE, removeFormerAssets, StartError } from '@suwar/local-cloud';
import { DEMO_PASSWORD } from '../lib/demo/enter.ts';
import { FIRST_ADMINISTRATOR, StaffSecrets } from '../lib/demo/staff-people.ts';
import {
  checkPorts,
  hintOfPublicHost,
  noteIssuer,
  readAddresses,
  warningOfFormerIssuer,
} from '../lib/local/addresses.ts';
import { createDemoUser, DEMO_USER } from '../lib/local/demo-user.ts';
import { readProviders } from '../lib/local/providers.ts';
import { type LocalSuwar, startSuwar } from '../lib/local/start-suwar.ts';
import { synthesizeSuwar } from '../lib/local/synthesize-suwar.ts';

const root = join(import.meta.dirname, '..');
/** The web host leads to the API, as the console wants it. */
const WEB_HOST = { web: 'on', webApi: 'on' };
/** Editors write a file in several steps. */
const QUIET_BEFORE_REBUILD_MS = 150;
/** One Ctrl-C arrives twice: from the terminal and from npm's side of `npm start`. */
const SAME_CTRL_C_MS = 1000;

const HELP = `npm start -- [--watch] [--verbose] [--port=3000] [--host=127.0.0.1] [--public-host=…] [--data=.local] [--country=…] [-c name=value]
  --watch        takes over changed sources without a restart
  --verbose      shows every line that functions write
  --port         port of the API; media, sign-in, uploads, sign-in pages and web take the five above it.
                 PORT, MEDIA_PORT, IDENTITY_PORT, UPLOADS_PORT, PAGES_PORT and WEB_PORT work too
  --host         address to listen on; 0.0.0.0 lets phones and containers in
  --public-host  host in every address that is handed out, such as 192.168.1.7
  --data         folder of all data
  --country      country that callers through the web host come from, such as SA
  -c             a setting of the stack (docs/configuration.md), as for cdk; may be repeated`;

const flags = readFlags();

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        watch: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        port: { type: 'string' },
        host: { type: 'string' },
        'public-host': { type: 'string' },
        data: { type: 'string', default: join(root, '.local') },
        country: { type: 'string' },
        context: { type: 'string', short: 'c', multiple: true, default: [] },
      },
    });
    if (!values.help) return values;
    console.log(HELP);
    return process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${HELP}`);
    return process.exit(1);
  }
}

/** Services that are served elsewhere: `SUWAR_<SERVICE>_ENDPOINT` names AWS or another emulator. */
const endpoints = Object.fromEntries(
  ['dynamodb', 's3', 'sqs', 'rekognition'].flatMap((service) => {
    const address = process.env[`SUWAR_${service.toUpperCase()}_ENDPOINT`];
    return address === undefined || address === '' ? [] : [[service, address]];
  }),
);

const assemblyDirectory = join(flags.data, 'cdk.out');
const say = (line: string): void => console.log(line);

function fail(error: unknown): never {
  const known = error instanceof StartError;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(known ? reason : `The local cloud could not start: ${reason}`);
  process.exit(1);
}

/** The settings that were given as `-c name=value`. */
const given: Readonly<Record<string, string>> = Object.fromEntries(
  flags.context.map((setting) => {
    const [, name = setting, value = ''] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
    return [name, value];
  }),
);
const hasWeb = given['web'] !== 'off';
const context = { ...(hasWeb && WEB_HOST), firstAdministrator: FIRST_ADMINISTRATOR, ...given };

/** Rebuilds when a source changes, one build at a time. */
function watchSources(cloud: LocalSuwar): void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    try {
      await synthesizeSuwar(assemblyDirectory, context);
      const refused = await cloud.reload();
      removeFormerAssets(assemblyDirectory);
      say(refused.length === 0 ? 'Changes are live.' : `Live, but restart for: ${refused.join(', ')}`);
    } catch (error) {
      say(`Not taken over: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, QUIET_BEFORE_REBUILD_MS);
  };
  /** What this process itself runs. */
  const runsHere = [join(root, 'packages', 'local-cloud'), join(root, 'lib', 'local')];
  // Folder by folder: watched as a tree, a file is lost when an editor replaces it.
  const watched = new Set<string>();
  const watchFolder = (folder: string): void => {
    if (watched.has(folder)) return;
    watched.add(folder);
    watch(folder, (_event, file) => {
      watchBelow(folder);
      if (file?.endsWith('.ts') !== true) return;
      if (runsHere.some((place) => folder.startsWith(place))) say(`Restart for the change of ${file}.`);
      else changed();
    }).on('error', () => watched.delete(folder));
  };
  const watchBelow = (folder: string): void => {
    watchFolder(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) watchBelow(join(folder, entry.name));
    }
  };
  for (const folder of ['lambdas', 'lib', 'packages/local-cloud/src']) watchBelow(join(root, folder));
  say('Watching lambdas/ and lib/ for changes.');
}

const pages = ({ outputs }: LocalSuwar): string =>
  outputs['SignInUrl'] === undefined ? '' : `  Its pages  ${outputs['SignInUrl']}\n`;

/** Who can sign in to the console. */
const staff = (): string => {
  const people = Object.keys(new StaffSecrets(flags.data).all()).join(', ');
  return people === ''
    ? 'npm run demo -- --queue makes staff and work for them'
    : `${people}; password ${DEMO_PASSWORD}; codes by npm run demo -- --codes`;
};

const web = ({ webUrl, consoleUrl }: LocalSuwar): string =>
  [
    ...(webUrl === '' ? [] : [`  Web        ${webUrl}\n`]),
    ...(consoleUrl === '' ? [] : [`  Console    ${consoleUrl}   (${staff()})\n`]),
  ].join('');

function describe(cloud: LocalSuwar): string {
  return `
Suwar runs on this machine. Ctrl-C stops it; the data stays in ${flags.data}

  API        ${cloud.apiUrl}/v1
  Docs       ${cloud.apiUrl}/v1/docs
  Media      ${cloud.mediaUrl}
  Sign-in    ${cloud.identityUrl}   (client id ${cloud.outputs['UserPoolClientId'] ?? ''})
${pages(cloud)}  Uploads    ${cloud.uploadsUrl}
${web(cloud)}  Look in    ${cloud.controlUrl}/_local/

  Try it as  ${DEMO_USER.email}   password ${DEMO_USER.password}   (PUT /v1/me claims its username first)
  Whoever signs up confirms with the code ${CONFIRMATION_CODE}.
`;
}

async function main(): Promise<void> {
  const addresses = readAddresses(flags, process.env);
  await checkPorts(addresses, { hasWeb });
  const warning = warningOfFormerIssuer(flags.data, addresses);
  if (warning !== undefined) say(warning);
  say('Bundling and synthesizing ...');
  await synthesizeSuwar(assemblyDirectory, context);
  removeFormerAssets(assemblyDirectory);
  const { host, publicHost, ports } = addresses;
  const cloud = await startSuwar({
    assemblyDirectory,
    dataDirectory: join(flags.data, 'data'),
    host,
    publicHost,
    ports,
    ...(flags.country !== undefined && { viewerCountry: flags.country }),
    localOrigins: true,
    endpoints,
    ...readProviders(process.env),
    log: say,
    showAllLogs: flags.verbose,
  });
  let stoppingSince: number | undefined;
  const stop = (): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_CTRL_C_MS) {
        process.exit(130);
      }
      return;
    }
    stoppingSince = performance.now();
    say('\nStopping ...');
    void cloud.stop().then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, stop);
  }
  try {
    // With another issuer than our own user pool, signing up is that issuer's business.
    if (cloud.outputs['UserPoolId'] !== undefined) {
      await createDemoUser(cloud.identityUrl, cloud.outputs['UserPoolClientId'] ?? '');
    }
  } catch (error) {
    await cloud.stop();
    throw error;
  }
  noteIssuer(flags.data, addresses);
  say(describe(cloud));
  const hint = hintOfPublicHost(addresses);
  if (hint !== undefined) say(`  ${hint}\n`);
  if (flags.watch) {
    watchSources(cloud);
  }
}

main().catch(fail);
