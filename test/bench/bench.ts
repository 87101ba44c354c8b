/**
 * `npm run bench`: prints a table and one JSON object; `-- --json` prints the object alone, `-- --keep` keeps
 * what `npm run deploy` reckons a month by. Ratios within this run come first, absolute
 * times are of the machine that is named.
 */
import { keepMeasured } from '../../lib/prices/measured.ts';
import { prices } from '../../lib/prices/prices.ts';
import { npmStart } from '../support/npm-start.ts';
import { type ActionFigures, benchActions } from './action-figures.ts';
import { allInFigures, measuredBy, model } from './all-in-figures.ts';
import { benchFeedLatency, MAX_LATENCY_MS } from './feed-latency.ts';
import { benchFunctions, type FunctionFigures, MAX_BUNDLE_KB, MAX_IMPORT_MS } from './function-figures.ts';
import { benchHomePage } from './home-page-figures.ts';
import { describeMachine } from './machine.ts';
import { cpuOverBase } from './page-cpu.ts';
import { benchPhotoPipeline } from './photo-pipeline.ts';
import { region } from './prices.ts';

const jsonAlone = process.argv.includes('--json');
const say = (line: string) => jsonAlone || console.log(line);

const apiFunctions = new Set(['meta', 'accounts', 'photos', 'posts', 'graph', 'feeds']);

const within = (figure: number, bound: number) => `${figure <= bound ? 'within' : 'ABOVE'} ${bound}`;

const printTable = (title: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): void => {
  const lines = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  say(`\n${title}`);
  for (const line of lines)
    say(`  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
};

const functionRow = ({ name, importOverBareNode, importMs, bundleKb, largestInputs }: FunctionFigures) => [
  name,
  importOverBareNode,
  importMs,
  bundleKb,
  apiFunctions.has(name)
    ? `${within(importMs, MAX_IMPORT_MS)} ms, ${within(bundleKb, MAX_BUNDLE_KB)} KB`
    : '',
  largestInputs.map((input) => `${input.package} ${input.kb}`).join(', '),
];

const actionRow = ({
  action,
  readUnits,
  writeUnits,
  invocations,
  dollarsPerMillion,
  sdkCalls,
}: ActionFigures) => [
  action,
  readUnits,
  writeUnits,
  invocations,
  dollarsPerMillion.toFixed(2),
  Object.entries(sdkCalls)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '),
];

const machine = describeMachine();
say(`${machine.processor}, ${machine.cores} cores, ${machine.system}, Node ${machine.versions.node}`);

const { bareNodeMs, functions } = await benchFunctions();
const photoPipeline = await benchPhotoPipeline();
const pages = await benchHomePage();
const base = process.env['BASE'];
const overBase = base === undefined ? undefined : await cpuOverBase(base);
const cloud = await npmStart(['rateLimitFactor=100000']);
const { actions, latency } = await (async () => {
  try {
    return { actions: await benchActions(cloud.apiUrl), latency: await benchFeedLatency(cloud.apiUrl) };
  } finally {
    await cloud.stop();
  }
})();

printTable(
  'Photo pipeline: CPU over one plain decode of the same file',
  ['photo', 'CPU ratio', 'decode ms', 'stored bytes', 'lowest SSIM'],
  photoPipeline.photos.map(({ photo, cpuRatio, decodeCpuMs, storedBytes, renditions }) => [
    photo,
    cpuRatio === 0 ? 'libvips cannot decode it' : cpuRatio,
    decodeCpuMs,
    storedBytes,
    Math.min(...renditions.map(({ ssim }) => ssim)),
  ]),
);
say(
  `  peak memory of a process that handles all collected photos: ${photoPipeline.peakMegabytes ?? '-'} MiB`,
);
printTable(
  `Functions: import over bare Node (${bareNodeMs} ms)`,
  ['function', 'ratio', 'ms', 'KB', 'bounds of API functions', 'largest inputs, KB'],
  functions.map(functionRow),
);
printTable(
  `Actions: units and dollars (${region}, list prices of ${prices.asOf}, without Lambda duration, storage and transfer)`,
  ['action', 'read units', 'write units', 'invocations', 'dollars per million', 'SDK calls'],
  actions.map(actionRow),
);
printTable(
  'The first page of a home, in its function',
  ['page', 'bytes sent', 'bytes plain', 'CPU ms', 'read units', 'dollars per million'],
  pages.map((page) => [
    page.what,
    page.wireBytes,
    page.plainBytes,
    page.cpuMs,
    page.readUnits,
    page.dollarsPerMillion.toFixed(2),
  ]),
);
if (overBase !== undefined) {
  say(
    `  CPU of a page as bundled, over ${base}: ${overBase.ratio} (${overBase.ms} of ${overBase.baseMs} ms)`,
  );
}
const allIn = allInFigures({ pages, actions, photoPipeline });
if (process.argv.includes('--keep')) keepMeasured(measuredBy({ pages, actions, photoPipeline }));
printTable(
  `All in: dollars (${region}, list prices of ${prices.asOf}, no free tiers; the model is in test/bench/all-in-figures.ts)`,
  ['what', 'requests', 'time of functions', 'transfer and logs', 'a year of storage', 'dollars'],
  allIn.map((each) => [
    each.what,
    each.requests.toFixed(2),
    each.time.toFixed(2),
    each.transferAndLogs.toFixed(2),
    each.storage.toFixed(2),
    each.dollars.toFixed(2),
  ]),
);
printTable(
  'Posted to seen in a follower’s home feed, median',
  ['photo', 'from the upload, ms', 'from POST /v1/posts, ms', 'from announcing it, ms', 'bound'],
  [
    [
      latency.photo,
      latency.fromUploadMs,
      latency.fromPostMs,
      latency.fromAnnouncementMs,
      `${within(latency.fromAnnouncementMs, MAX_LATENCY_MS)} ms`,
    ],
  ],
);

const report = {
  ratios: {
    ...(overBase && { homePageCpuOverBase: overBase.ratio }),
    photoCpuOverDecode: Object.fromEntries(
      photoPipeline.photos.map(({ photo, cpuRatio }) => [photo, cpuRatio]),
    ),
    importOverBareNode: Object.fromEntries(
      functions.map(({ name, importOverBareNode }) => [name, importOverBareNode]),
    ),
  },
  bounds: {
    apiBundleKb: MAX_BUNDLE_KB,
    apiImportMs: MAX_IMPORT_MS,
    feedLatencyMs: MAX_LATENCY_MS,
  },
  machine,
  bareNodeMs,
  functions,
  photoPipeline,
  actions,
  pages,
  allIn,
  model,
  prices: { asOf: prices.asOf, region, note: prices.note },
  latency,
};
say('');
console.log(JSON.stringify(report, null, jsonAlone ? 0 : 2));
