/** The unit tests of rules alone: what Stryker runs against each mutant. */
import { defineConfig } from 'vitest/config';

const topics = [
  'accounts',
  'callers',
  'comments',
  'feeds',
  'graph',
  'insights',
  'kernel',
  'notifications',
  'notify',
  'platform',
  'posts',
  'profiles',
  'sessions',
];

export default defineConfig({
  test: { include: topics.map((topic) => `test/unit/${topic}/**/*.test.ts`), testTimeout: 30_000 },
});
