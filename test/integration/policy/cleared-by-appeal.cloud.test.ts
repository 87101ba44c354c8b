/** A match with a list of known pictures that an appeal reverses: the picture passes from then on. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import { makeModerationPicture } from '../../../lambdas/photos/imaging/moderation-picture.ts';
import { hashPicture } from '../../../lambdas/photos/matching/hash-picture.ts';
import { hexOf } from '../../../lambdas/photos/matching/picture-hash.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { makeHashLists } from '../../support/hash-lists.ts';
import type { Member } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { joinStaff } from '../../support/staff.ts';

let cloud: TestCloud;
let senior: Member;
let reviewer: Member;
let auditor: Member;
let alice: Member;
let lists: ReturnType<typeof makeHashLists>;

beforeAll(async () => {
  cloud = await sharedCloud();
  senior = await joinStaff(cloud, 'senior', ['senior']);
  reviewer = await joinStaff(cloud, 'reviewer', ['reviewer']);
  auditor = await joinStaff(cloud, 'auditor', ['auditor']);
  alice = await join(cloud.apiUrl, 'alice');
  lists = makeHashLists(cloud, senior);
});

const lookOf = async (file: Buffer): Promise<string> => {
  const [look = new Uint8Array(32)] = (await hashPicture(await makeModerationPicture(file))).hashes;
  return hexOf(look);
};
/** A hash that differs in so many bits. */
const offBy = (hash: string, bits: number): string => {
  const bytes = Buffer.from(hash, 'hex');
  for (let bit = 0; bit < bits; bit += 1) bytes[bit] = (bytes[bit] ?? 0) ^ 1;
  return bytes.toString('hex');
};
const photoOf = async (file: Buffer): Promise<string> => {
  const photoId = await uploadPhoto(alice, new Uint8Array(file));
  await cloud.settle();
  return photoId;
};
const stateOf = async (photoId: string) => {
  const { state, problem } = dataOf(
    await alice.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }),
  );
  return problem == null ? state : `${state} ${problem.code}`;
};
/** The latest decision about a photo, appealed, and its item claimed. */
const appealed = async (photoId: string, by: Member) => {
  const { items } = dataOf(await alice.client.GET('/v1/me/standing'));
  const decisionId = items.find(({ subject }) => subject.photoId === photoId)?.decisionId ?? '';
  const options = { params: { path: { decisionId } }, body: { text: 'It is a landscape' } };
  dataOf(await alice.client.POST('/v1/me/decisions/{decisionId}/appeal', options));
  await cloud.settle();
  const itemId = itemIdOf(SentSubject.parse({ kind: 'photo', photoId }));
  dataOf(await by.client.PUT('/v1/staff/review/items/{itemId}/claim', { params: { path: { itemId } } }));
  return { itemId, decisionId };
};
const answer = { en: 'We are sorry.', ar: 'نعتذر منك.' };
const answered = async (
  by: Member,
  { itemId, decisionId }: { itemId: string; decisionId: string },
  body: {
    outcome?: 'upheld' | 'reversed';
    clearHash?: 'picture' | 'entry' | 'nothing';
  } = {},
) => {
  const { response } = await by.client.POST('/v1/staff/review/items/{itemId}/appeal-answer', {
    params: { path: { itemId } },
    body: { decisionId, outcome: 'reversed', answer, ...body },
  });
  if (response.ok) await lists.inForce();
  return response.status;
};

describe('the reversal of a match', () => {
  it('has the picture pass from then on, while its entry finds all others, and is in the log', async () => {
    const file = await jpegOf(landscape(81, 900, 600));
    const look = await lookOf(file);
    const entry = offBy(look, 14);
    await lists.list('near', 'pdq');
    await lists.imported('near', `${entry}\n`);
    const photoId = await photoOf(file);
    expect(await stateOf(photoId)).toBe('rejected rejected_by_policy');
    const item = await appealed(photoId, reviewer);
    const shown = dataOf(
      await reviewer.client.GET('/v1/staff/review/items/{itemId}', { params: { path: item } }),
    );
    expect(shown.matches).toMatchObject([
      { decisionId: item.decisionId, listId: 'near', kind: 'pdq', hash: entry },
    ]);
    expect(await answered(reviewer, item)).toBe(200);
    expect(await stateOf(photoId)).toBe('failed no_longer_there');
    const reason = `Appeal against the decision ${item.decisionId}`;
    const cleared = (await lists.all()).cleared.filter((each) => each.reason === reason);
    expect(cleared).toMatchObject([{ kind: 'pdq' }]);
    expect((await lists.log(auditor))[0]).toBe(`reviewer cleared_hash pdq ${cleared[0]?.hash}`);
    expect(await stateOf(await photoOf(file))).toBe('ready');
    // The entry itself is as it was.
    expect((await lists.all()).cleared.map(({ hash }) => hash)).not.toContain(entry);
  });

  it('takes the entry out for everybody where a senior says so, and no reviewer may', async () => {
    const file = await jpegOf(landscape(82, 640, 480));
    const hash = createHash('sha256').update(file).digest('hex');
    await lists.list('wrong', 'sha256');
    await lists.imported('wrong', `${hash}\n`);
    const photoId = await photoOf(file);
    const item = await appealed(photoId, reviewer);
    expect(await answered(reviewer, item, { outcome: 'upheld', clearHash: 'picture' })).toBe(400);
    expect(await answered(reviewer, item, { clearHash: 'entry' })).toBe(403);
    const ofItem = { params: { path: { itemId: item.itemId } } };
    await reviewer.client.DELETE('/v1/staff/review/items/{itemId}/claim', ofItem);
    dataOf(await senior.client.PUT('/v1/staff/review/items/{itemId}/claim', ofItem));
    expect(await answered(senior, item, { clearHash: 'entry' })).toBe(200);
    expect((await lists.log(auditor))[0]).toBe(`senior cleared_hash sha256 ${hash}`);
    expect(await stateOf(await photoOf(file))).toBe('ready');
  });

  it('clears nothing where the reviewer says so', async () => {
    const file = await jpegOf(landscape(83, 640, 480));
    await lists.list('stays', 'sha256');
    await lists.imported('stays', `${createHash('sha256').update(file).digest('hex')}\n`);
    const item = await appealed(await photoOf(file), reviewer);
    const before = (await lists.all()).cleared.length;
    expect(await answered(reviewer, item, { clearHash: 'nothing' })).toBe(200);
    expect((await lists.all()).cleared).toHaveLength(before);
    expect(await stateOf(await photoOf(file))).toBe('rejected rejected_by_policy');
  });
});
