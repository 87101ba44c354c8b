/** A change of the policy that is tried, over HTTP: a threshold is changed, its report says what would have been, and nothing follows. */
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOwnClouds, type OwnCloud } from '../../support/own-cloud.ts';
import type { Member } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { joinStaff } from '../../support/staff.ts';

const candidate = { version: 'looser', thresholds: { 'swimwear-or-underwear-sensitive': 99 } };
const clouds = makeOwnClouds();
let cloud: OwnCloud;
let auditor: Member;
let alice: Member;

beforeAll(async () => {
  cloud = await clouds.start('tried', { moderationShadow: JSON.stringify(candidate) });
  auditor = await joinStaff(cloud, 'auditor', ['auditor']);
  alice = await join(cloud.apiUrl, 'alice');
}, 300_000);
afterAll(async () => {
  await cloud.stop();
  await clouds.remove();
});

const photoOf = async (file: Uint8Array<ArrayBuffer>) => {
  const photoId = await uploadPhoto(alice, file);
  await cloud.settle();
  return dataOf(await alice.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));
};

describe('a threshold that is tried', () => {
  it('is told in the report, and changes no verdict', async () => {
    const swimwear = Uint8Array.from(await makeMarkedPicture('suggestive'));
    expect(await photoOf(swimwear)).toMatchObject({
      state: 'ready',
      screen: { labels: [{ source: 'moderation', reason: 'suggestive' }] },
    });
    expect((await photoOf(Uint8Array.from(await jpegOf(landscape(61, 300, 200))))).state).toBe('ready');
    const report = dataOf(await auditor.client.GET('/v1/staff/policy/shadow'));
    expect(report.candidate).toBe(`${report.policy}+looser`);
    expect(report.days).toMatchObject([
      { judged: 2, differences: [{ inForce: 'sensitive', candidate: 'approved', photos: 1 }] },
    ]);
    const { items } = dataOf(await alice.client.GET('/v1/me/standing'));
    expect(items).toMatchObject([{ action: { kind: 'screen' }, automated: { decision: true } }]);
  });
});
