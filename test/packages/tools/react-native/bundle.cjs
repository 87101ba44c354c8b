/** Bundles an app by metro, as React Native does for Hermes: `node bundle.cjs <folder> <bundle>`. The folder has app.ts and what it imports. */
const { copyFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { loadConfig, runBuild } = require('metro');

const [folder, bundle] = process.argv.slice(2);
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));

/** What React Native itself brings to a bundle. */
const brought = Object.fromEntries(
  ['@babel/runtime', 'abort-controller', 'event-target-shim', 'metro-runtime', 'whatwg-fetch'].map((name) => [
    name,
    packageFolder(name),
  ]),
);

const main = async () => {
  copyFileSync(join(__dirname, 'globals.js'), join(folder, 'globals.js'));
  writeFileSync(join(folder, 'index.js'), "import './globals';\nimport 'whatwg-fetch';\nimport './app';\n");
  const config = await loadConfig(
    { cwd: folder },
    {
      projectRoot: folder,
      watchFolders: Object.values(brought),
      resetCache: true,
      cacheStores: [],
      maxWorkers: 1,
      reporter: { update() {} },
      resolver: {
        platforms: ['ios', 'android'],
        unstable_conditionNames: ['react-native'],
        useWatchman: false,
        extraNodeModules: brought,
      },
      transformer: { babelTransformerPath: require.resolve('@react-native/metro-babel-transformer') },
    },
  );
  await runBuild(config, {
    entry: join(folder, 'index.js'),
    bundleOut: bundle,
    platform: 'ios',
    dev: false,
    minify: false,
    // The engine that npm has knows no classes, like those before version 1.
    unstable_transformProfile: 'default',
  });
};

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
