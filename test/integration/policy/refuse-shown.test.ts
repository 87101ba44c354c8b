/** Photos that are shown and that a list knows: refused by a decision of software, and by nothing without one. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDecideDeps } from '../../../lambdas/decisions/make-decide-deps.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newAccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { Photo } from '../../../lambdas/photos/photo.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { makeRefuseShown } from '../../../lambdas/policy/refuse-shown.ts';
import { putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const deps = () => makeDecideDeps(testTable.table);
const hash = 'ab'.repeat(32);
const own = 'ac'.repeat(32);
const match = { listId: 'hotline', kind: 'pdq', rule: 'child_abuse', hash, own, distance: 3 } as const;
const photoOf = async (photoId: PhotoId): Promise<Photo> =>
  (await deps().photos.get(photoId, T0, { consistent: true })) ?? expect.fail('There is no photo');
const given = async (owner: AccountId): Promise<Photo> => {
  const photoId = PhotoId.parse(newUlid(T0));
  const thumbnails = {
    etag: 'e',
    width: 2048,
    height: 1536,
    thumbHash: 'AAAA',
    dominantColor: '#000000',
    renditionBytes: [1, 1, 1, 1, 1],
  };
  const moderation = { etag: 'e', verdict: 'approved', policy: '7' };
  const photo = { photoId, ownerId: owner, contentType: 'image/jpeg', bytes: 1, thumbnails, moderation };
  await putRows(testTable.table, [{ ...photoRow.key({ photoId }), ...photo }]);
  return photoOf(photoId);
};

describe('a photo that is shown and that a list knows', () => {
  it('is refused by a decision that names the rule and keeps the match, once', async () => {
    const owner = newAccountId();
    const photo = await given(owner);
    const refuse = makeRefuseShown(testTable.table);
    await refuse(photo, match, T0);
    await refuse(photo, match, T0);
    expect((await photoOf(photo.photoId)).life.state).toBe('rejected');
    const { items } = await deps().decisions.page(owner, 10, undefined);
    expect(items).toMatchObject([
      {
        action: { kind: 'remove' },
        statement: {
          rule: 'child_abuse',
          ground: 'law',
          automated: { detection: true, decision: true },
          policy: { version: '7', rule: 'known-hotline' },
        },
        match: { listId: 'hotline', kind: 'pdq', hash, own, distance: 3 },
      },
    ]);
  });

  it('stays shown where the decision lacks its reasons', async () => {
    const owner = newAccountId();
    const photo = await given(owner);
    const { decisions, ...others } = deps();
    const refuse = makeRefuseShown(testTable.table, {
      ...others,
      decisions: {
        ...decisions,
        decide: (decision, ...rest) =>
          decisions.decide(
            { ...decision, statement: { ...decision.statement, facts: { en: '', ar: '' } } },
            ...rest,
          ),
      },
    });
    await expect(refuse(photo, match, T0)).rejects.toThrow();
    expect((await photoOf(photo.photoId)).life.state).toBe('ready');
    expect((await deps().decisions.page(owner, 10, undefined)).items).toEqual([]);
  });
});
