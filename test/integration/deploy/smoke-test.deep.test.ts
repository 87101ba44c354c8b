/** The smoke test of `npm run deploy`, against the local cloud. */
import { createSuwar } from '@suwar/client';
import { expect, it } from 'vitest';
import { smokeTest } from '../../../lib/deploy/smoke-test.ts';
import { sharedCloud } from '../../support/cloud.ts';

it('takes a photo from one newcomer to another, and leaves nothing behind but two names', async () => {
  const { apiUrl } = await sharedCloud();
  const { auth } = createSuwar({ api: apiUrl });
  const removed: string[] = [];
  const lines: string[] = [];
  await smokeTest({
    apiUrl,
    signUps: {
      confirm: (email) => auth.confirm({ email, code: '123456' }),
      remove: async (email) => void removed.push(email),
    },
    log: (line) => void lines.push(line),
  });
  expect(lines.filter((line) => !/^ {2}ok {6}\S/.test(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(6);
  expect(removed).toHaveLength(2);
});
