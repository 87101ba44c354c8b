import { defineConfig } from 'vitest/config';

const deep = 'test/{unit,integration}/**/*.deep.test.ts';

/** What needs a process for itself: which formats libvips reads is set for all of one, and stacks have a folder until their file ends. */
const alone = [
  'test/unit/deploy/data-of-template.test.ts',
  'test/unit/stack/{stack,settings-of-stack}.test.ts',
  'test/unit/demo/**/*.test.ts',
  'test/unit/photos/imaging/**/*.test.ts',
  'test/unit/takeout/write-into-picture.test.ts',
  'packages/*/test/unit/marked-pictures.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one core is left to the runner, which has little to do
    // Files of projects without isolation share their workers: with a process for each, loading the same modules would be a third of all work.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'packages/*/test/unit/**/*.test.ts'],
          exclude: [deep, ...alone],
          setupFiles: ['test/support/leave-nothing.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'unit-alone',
          include: alone,
          exclude: [deep],
          testTimeout: 30_000,
        },
      },
      // Tests with engines or clouds of their own run side by side.
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'packages/*/test/integration/**/*.test.ts'],
          exclude: ['test/integration/**/*.cloud.test.ts', deep],
          setupFiles: ['test/support/leave-nothing.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // Tests of the whole stack: two at a time, each with a local cloud for itself, since they move its clock and inject faults.
      {
        test: {
          name: 'integration-cloud',
          include: ['test/integration/**/*.cloud.test.ts'],
          globalSetup: ['test/integration/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // What takes half a minute and more and would not fit into `npm test`.
      {
        test: {
          name: 'deep',
          include: [deep],
          globalSetup: ['test/integration/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      // Random actions of a few people against a model of the product, on a cloud of its own.
      {
        test: {
          name: 'model',
          include: ['test/model/**/*.test.ts'],
          globalSetup: ['test/integration/global-setup.ts'],
          hookTimeout: 120_000,
        },
      },
      // Many people at once on a cloud of its own, whose consumers are hammered.
      {
        test: {
          name: 'hammer',
          include: ['test/hammer/**/*.test.ts'],
          globalSetup: ['test/integration/global-setup.ts'],
          testTimeout: 1_500_000,
          hookTimeout: 120_000,
        },
      },
      // Long lists and big audiences: what takes minutes and is no part of `npm test`.
      {
        test: {
          name: 'scale',
          include: ['test/scale/**/*.test.ts'],
          globalSetup: ['test/integration/global-setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      // Pictures as large as they may be, in processes of their own: minutes of CPU.
      {
        test: {
          name: 'zoo',
          include: ['test/zoo/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      // What is published, as npm packs it: by the tools of those who would use it.
      {
        test: {
          name: 'packages',
          include: ['test/packages/*.test.ts'],
          globalSetup: ['test/packages/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      // What is published, in the engines and by the tools that apps have, against `npm start`.
      {
        test: {
          name: 'runtimes',
          include: ['test/runtimes/*.test.ts'],
          globalSetup: ['test/packages/global-setup.ts', 'test/e2e/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
