/**
 * Writes the public API of an installed package as api-extractor reports it: `node api-report.cjs <package folder> <report>`. Fails where it has
 * complaints: something public that is not exported, or without a comment, or with one that is no TSDoc.
 */
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Extractor, ExtractorConfig } = require('@microsoft/api-extractor');

const [folder, report] = process.argv.slice(2);
const work = `${report}.work`;
mkdirSync(work, { recursive: true });

/**
 * The types of the API's document are a package of their own here. Comparing documents tells whether they break; a list of all of them would bury
 * what is written by hand.
 */
const CONTRACT = 'contract';
const contract = join(work, 'node_modules', CONTRACT);

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
writeFileSync(
  join(work, 'package.json'),
  JSON.stringify({ name: manifest.name, version: manifest.version, type: 'module' }),
);
const types = readdirSync(join(folder, 'dist'), { recursive: true }).filter((name) => name.endsWith('.d.ts'));
for (const name of types) {
  const to = name === 'schema.d.ts' ? join(contract, 'index.d.ts') : join(work, 'dist', name);
  mkdirSync(dirname(to), { recursive: true });
  const text = readFileSync(join(folder, 'dist', name), 'utf8');
  writeFileSync(to, text.replaceAll(/(['"])\.{1,2}\/(?:\.\.\/)*schema\.js\1/g, `'${CONTRACT}'`));
}
if (types.includes('schema.d.ts')) {
  writeFileSync(
    join(contract, 'package.json'),
    JSON.stringify({ name: CONTRACT, version: '0.0.0', types: 'index.d.ts' }),
  );
}

/** One report for each door that has something in it. */
const doors = Object.entries(manifest.exports)
  .map(([door, { types: file }]) => [door, file])
  .filter(([, file]) => file !== './dist/schema.d.ts');

const problems = [];

/** Names of members often say all that there is to say; what is exported has a comment in any case. */
const isMember = ({ sourceFilePath, sourceFileLine }) =>
  !readFileSync(sourceFilePath, 'utf8').split('\n')[sourceFileLine - 1].startsWith('export ');
const extract = ([door, file]) => {
  const reportFileName = door === '.' ? 'index' : basename(door);
  const extractorConfig = ExtractorConfig.prepare({
    configObjectFullPath: join(work, 'api-extractor.json'),
    packageJsonFullPath: join(work, 'package.json'),
    configObject: {
      projectFolder: work,
      newlineKind: 'lf',
      mainEntryPointFilePath: join(work, file),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            lib: ['es2024', 'dom'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            strict: true,
            skipLibCheck: true,
            types: [],
            typeRoots: [],
          },
          include: ['dist'],
        },
      },
      apiReport: { enabled: true, reportFolder: work, reportTempFolder: join(work, 'temp'), reportFileName },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: {
          default: { logLevel: 'error' },
          // Everything that is exported is public: stages of release are not marked one by one.
          'ae-missing-release-tag': { logLevel: 'none' },
          // A shape that is only part of another needs no name of its own.
          'ae-forgotten-export': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'error' },
        },
        tsdocMessageReporting: {
          default: { logLevel: 'error' },
          // As comments are written here: defaults, parts of an input as parameters, and no dash behind a name.
          'tsdoc-undefined-tag': { logLevel: 'none' },
          'tsdoc-param-tag-with-invalid-name': { logLevel: 'none' },
          'tsdoc-param-tag-missing-hyphen': { logLevel: 'none' },
        },
      },
    },
  });
  Extractor.invoke(extractorConfig, {
    localBuild: true,
    typescriptCompilerFolder: dirname(require.resolve('typescript/package.json')),
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === 'error' && !(message.messageId === 'ae-undocumented' && isMember(message))) {
        problems.push(
          `${message.sourceFilePath ?? ''}:${message.sourceFileLine ?? ''} ${message.messageId} ${message.text}`,
        );
      }
    },
  });
  return readFileSync(join(work, `${reportFileName}.api.md`), 'utf8');
};

writeFileSync(report, doors.map(extract).join('\n'));
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
