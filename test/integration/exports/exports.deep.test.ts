import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hiddenSeconds } from '../../../lambdas/platform/tries.ts';
import { sections } from '../../../lambdas/takeout/sections/sections.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { dataOf, join, type Member, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { giveEverything, type Others, said } from './everything.ts';
import { download, objectsOf } from './take-out.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

const request = ({ client }: Pick<Member, 'client'>) => client.POST('/v1/me/export');
const List = z.object({ items: z.array(z.record(z.string(), z.unknown())) });
const itemsOf = (files: ReadonlyMap<string, Buffer>, name: string) =>
  List.parse(JSON.parse(files.get(`${name}.json`)?.toString() ?? '')).items;

describe('an export of somebody who has something of every kind', () => {
  let person: Member;
  let others: Others;
  let taken: Awaited<ReturnType<typeof download>>;
  beforeAll(async () => {
    ({ person, others } = await giveEverything(cloud));
    expect((await request(person)).response.status).toBe(202);
    await cloud.settle();
    taken = await download(cloud, person);
  }, 300_000);

  it.each(sections.map(({ name }) => name))('holds %s', (name) => {
    expect(itemsOf(taken.files, name)).not.toEqual([]);
  });

  it('holds all that the person said', () => {
    const all = [...taken.files]
      .filter(([name]) => name.endsWith('.json'))
      .map(([, bytes]) => JSON.stringify(JSON.parse(bytes.toString())));
    for (const text of Object.values(said)) {
      expect(all.join('\n')).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('holds the address by which the person signs in', () => {
    expect(itemsOf(taken.files, 'sign-ins')).toContainEqual(expect.objectContaining({ email: person.email }));
  });

  it('holds nothing that is for others to know', () => {
    for (const [name, bytes] of taken.files) {
      for (const secret of others.secrets) expect(bytes.includes(secret), `${name}: ${secret}`).toBe(false);
    }
  });

  it('has every picture with what is said of it, in its largest rendition', async () => {
    const photos = itemsOf(taken.files, 'photos');
    expect(photos).toHaveLength(9);
    for (const { file, altText } of photos) {
      const bytes = taken.files.get(String(file));
      const { xmp, width = 0, height = 0 } = await sharp(bytes).metadata();
      expect(Math.max(width, height)).toBeGreaterThan(300);
      if (altText !== undefined) expect(xmp?.toString()).toContain(String(altText));
    }
    const [published] = itemsOf(taken.files, 'posts').filter(({ state }) => state === 'published');
    expect(published).toMatchObject({ caption: said.caption, photos: [{ altText: said.altText }, {}] });
  });

  it('is told of when it is ready, and names pages in both languages', async () => {
    const { items } = dataOf(await person.client.GET('/v1/me/notifications'));
    expect(items[0]).toMatchObject({ type: 'export_ready' });
    for (const [name, dir] of [
      ['index.html', 'ltr'],
      ['index.ar.html', 'rtl'],
      ['posts.html', 'ltr'],
      ['posts.ar.html', 'rtl'],
    ] as const) {
      const page = taken.files.get(name)?.toString() ?? '';
      expect(page).toContain(`dir="${dir}"`);
      expect(page).not.toMatch(/<script|https?:\/\//);
    }
    expect(taken.files.get('posts.html')?.toString()).toContain('&lt;light&gt;');
  });

  it('is refused again within a day, and to who has not signed in just now', async () => {
    const again = await request(person);
    expect(again.response.status).toBe(429);
    expect(Number(again.response.headers.get('retry-after'))).toBeGreaterThan(80_000);
    const [url = ''] = taken.urls;
    expect((await fetch(url.replace('-001.zip', '-002.zip'))).status).toBe(403);
    await cloud.advance(6 * 60);
    const late = await person.client.GET('/v1/me/export/addresses');
    expect(late.error).toMatchObject({ status: 403, code: 'fresh_sign_in_required' });
    await cloud.advance(60 * 60);
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('an export', () => {
  it('of somebody with nothing is whole, and another can be had a day later', async () => {
    const person = await join(cloud.apiUrl, 'newcomer');
    expect((await person.client.GET('/v1/me/export')).response.status).toBe(404);
    const [first, second] = await Promise.all([request(person), request(person)]);
    expect([first.response.status, second.response.status].toSorted()).toEqual([202, 409]);
    await cloud.settle();
    const { files, manifests } = await download(cloud, person);
    expect(manifests).toHaveLength(1);
    expect(itemsOf(files, 'account')).toMatchObject([{ username: person.username }]);
    expect(itemsOf(files, 'posts')).toEqual([]);
    await cloud.advance(24 * 60 * 60 + 60);
    const later = await person.signInAgain();
    expect((await request(later)).response.status).toBe(202);
    await cloud.settle();
    const latest = dataOf(await later.client.GET('/v1/me/export'));
    expect(latest).toMatchObject({ state: 'ready' });
    const left = await objectsOf(cloud, person);
    expect(left).toEqual([expect.stringContaining(`/${latest.exportId}/`)]);
  });
  it.each([
    { nth: 1, after: true },
    { nth: 4, after: false },
    { nth: 5, after: true },
    { nth: 30, after: false },
    { nth: 45, after: true },
  ])('is whole though what makes it dies at its call $nth (done: $after)', async ({ nth, after }) => {
    const person = await join(cloud.apiUrl, `killed${nth}`);
    const photoId = await uploadPhoto(person, Uint8Array.from(await jpegOf(landscape(500 + nth))));
    await cloud.settle();
    await cloud.addFault({ kind: 'kill-at-call', functionId: 'WayOut', nth, after });
    expect((await request(person)).response.status).toBe(202);
    await cloud.settle();
    await cloud.clearFaults();
    await cloud.advance(hiddenSeconds(15 * 60) + 60); // until the message of who died comes again
    await cloud.settle();
    const { files, manifests } = await download(cloud, person);
    expect(manifests.map(({ files: { length } }) => length)).toEqual([2 * sections.length + 4, 1]);
    expect(itemsOf(files, 'photos')).toMatchObject([{ photoId }]);
    const { client } = await person.signInAgain();
    const { items } = dataOf(await client.GET('/v1/me/notifications'));
    expect(items.filter(({ type }) => type === 'export_ready')).toHaveLength(1);
  });
});
