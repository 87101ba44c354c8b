/** One's own photos that nothing uses: which they are, page by page, and what is said of them before they are posted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { type Crowd, type Member, makeCrowd } from '../../support/crowd.ts';

let cloud: TestCloud;
let crowd: Crowd;
let owner: Member;
beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  owner = await crowd.join('owner');
});

const announce = async (who = owner): Promise<string> =>
  String((await crowd.act(who, 'POST', '/v1/photos', { contentType: 'image/jpeg', bytes: 9 }))['photoId']);
const pathOf = (photoId: string): string => `/v1/photos/${photoId}`;
const unusedOf = async (who: Member, pageSize = 100): Promise<readonly unknown[] | undefined> => {
  await cloud.settle();
  return (await crowd.listAll(who, '/v1/photos', pageSize))?.map(({ photoId }) => photoId);
};

describe('the list of photos that nothing uses', () => {
  it('comes page by page, the newest first, to its owner alone', async () => {
    const [somebody, other] = [await crowd.join('somebody'), await crowd.join('other')];
    const photos: string[] = [];
    for (let each = 0; each < 8; each += 1) photos.push(await announce(somebody));
    await announce(other);
    for (const pageSize of [1, 3, 8, 100]) {
      expect(await unusedOf(somebody, pageSize), `by ${pageSize}`).toEqual(photos.toReversed());
    }
  });

  it('lacks photos of a post and of a draft until they are given back', async () => {
    const somebody = await crowd.join('somebody');
    const [ofPost, ofDraft] = [await announce(somebody), await announce(somebody)];
    const { postId } = await crowd.act(somebody, 'POST', '/v1/posts', { photos: [{ photoId: ofPost }] });
    const { draftId } = await crowd.act(somebody, 'POST', '/v1/drafts', { photos: [{ photoId: ofDraft }] });
    expect(await unusedOf(somebody)).toEqual([]);

    await crowd.act(somebody, 'PATCH', `/v1/drafts/${String(draftId)}`, { photos: [] });
    expect(await unusedOf(somebody)).toEqual([ofDraft]);
    await crowd.act(somebody, 'PATCH', `/v1/drafts/${String(draftId)}`, { photos: [{ photoId: ofDraft }] });
    expect(await unusedOf(somebody)).toEqual([]);

    await crowd.act(somebody, 'DELETE', `/v1/drafts/${String(draftId)}`);
    await crowd.act(somebody, 'DELETE', `/v1/posts/${String(postId)}`); // it was never published
    expect(await unusedOf(somebody)).toEqual([ofDraft, ofPost]);
  });

  it('lacks a photo that is deleted, which is not found the second time', async () => {
    const somebody = await crowd.join('somebody');
    const photoId = await announce(somebody);
    expect((await crowd.ask(owner, 'DELETE', pathOf(photoId))).status).toBe(404);
    expect(await unusedOf(somebody)).toEqual([photoId]);
    expect((await crowd.ask(somebody, 'DELETE', pathOf(photoId))).status).toBe(204);
    expect((await crowd.ask(somebody, 'DELETE', pathOf(photoId))).status).toBe(404);
    expect(await unusedOf(somebody)).toEqual([]);
  });
});

describe('what is said of a photo before it is posted', () => {
  const words = { altText: 'منارة في الميناء', focalPoint: { x: 0.25, y: 0.75 } };

  it('is taken over by the post, unless that says otherwise', async () => {
    const [silent, spoken] = [await announce(), await announce()];
    for (const photoId of [silent, spoken]) {
      expect(await crowd.act(owner, 'PATCH', pathOf(photoId), words)).toMatchObject({
        altText: words.altText,
      });
    }
    const { photos } = await crowd.act(owner, 'POST', '/v1/posts', {
      photos: [{ photoId: silent }, { photoId: spoken, altText: 'Harbour', focalPoint: { x: 1, y: 0 } }],
    });
    expect(photos).toMatchObject([words, { altText: 'Harbour', focalPoint: { x: 1, y: 0 } }]);
    expect((await crowd.ask(owner, 'PATCH', pathOf(silent), { altText: 'Late' })).body).toMatchObject({
      code: 'photo_in_use',
    });
  });

  it('stays as it is where a change says nothing, and is cleared by null', async () => {
    const photoId = await announce();
    await crowd.act(owner, 'PATCH', pathOf(photoId), words);
    expect(await crowd.act(owner, 'PATCH', pathOf(photoId), {})).toMatchObject({ altText: words.altText });
    const cleared = await crowd.act(owner, 'PATCH', pathOf(photoId), { altText: null, focalPoint: null });
    expect(cleared['altText']).toBeNull();
    const { photos } = await crowd.act(owner, 'POST', '/v1/posts', { photos: [{ photoId }] });
    expect(photos).toMatchObject([{ altText: null, focalPoint: null }]);
  });

  it.each<[string, unknown]>([
    ['an alt text that is too long', { altText: 'م'.repeat(limits.altTextGraphemes + 1) }],
    ['an alt text that is no text', { altText: 7 }],
    ['a focal point outside of the photo', { focalPoint: { x: 1.1, y: 0 } }],
    ['half a focal point', { focalPoint: { x: 1 } }],
    ['a field that there is not', { caption: 'Harbour' }],
  ])('is refused where it is %s, and changes nothing', async (_, body) => {
    const photoId = await announce();
    await crowd.act(owner, 'PATCH', pathOf(photoId), words);
    expect(await crowd.ask(owner, 'PATCH', pathOf(photoId), body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    expect(await crowd.act(owner, 'GET', pathOf(photoId))).toMatchObject({ altText: words.altText });
  });

  it('is not for others to say', async () => {
    const photoId = await announce();
    const other = await crowd.join('other');
    expect((await crowd.ask(other, 'PATCH', pathOf(photoId), words)).status).toBe(404);
  });
});
