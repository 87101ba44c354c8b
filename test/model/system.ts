/** The running system as the model test uses it: people of one run, over HTTP. */
import { newUlid, PhotoId } from '../../lambdas/ids.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { isNew } from '../../lambdas/platform/table.ts';
import { keys } from '../../lambdas/table-keys.ts';
import { sharedCloud, type TestCloud } from '../support/cloud.ts';
import { operatorTable } from '../support/operator-table.ts';
import { join, type Person } from '../support/people.ts';
import { photoFacts } from '../support/some-post.ts';
import { type Name, names, type Viewer } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface System {
  readonly cloud: TestCloud;
  readonly people: Readonly<Record<Name, Person>>;
  readonly audienceOf: Readonly<Record<Name, string>>;
  /** Every post's comments go on being known by number, also when they are deleted. */
  ask(viewer: Viewer, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Every item of a list, over all its pages of three. */
  listAll(viewer: Viewer, path: string): Promise<readonly Readonly<Record<string, unknown>>[] | undefined>;
  nameOf(accountId: unknown): Name;
  /** A photo of somebody's that is ready: its row alone, as no byte of it is looked at. */
  readyPhoto(owner: Name): Promise<string>;
}

const PAGE = 3;
const MOST_PAGES = 100;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const fourOf = async <Value>(
  make: (name: Name) => Promise<Value>,
): Promise<Readonly<Record<Name, Value>>> => {
  const [ann, ben, cyn, dan] = await Promise.all([make('ann'), make('ben'), make('cyn'), make('dan')]);
  return { ann, ben, cyn, dan };
};

let table: Table | undefined;

/** New people without any past. */
export const startSystem = async (): Promise<System> => {
  const cloud = await sharedCloud();
  table ??= operatorTable(cloud);
  const rows = table;
  const people = await fourOf((name) => join(cloud.apiUrl, name));

  const ask: System['ask'] = async (viewer, method, path, body) => {
    const answer = await fetch(`${cloud.apiUrl}${path}`, {
      method,
      headers: {
        ...(viewer !== undefined && { authorization: `Bearer ${people[viewer].tokens.accessToken}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 500) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return { status: answer.status, body: text === '' ? {} : recordOf(JSON.parse(text)) };
  };

  return {
    cloud,
    people,
    ask,
    audienceOf: await fourOf(async (name) =>
      String((await ask(name, 'POST', '/v1/me/audiences', { name: 'Close friends' })).body['audienceId']),
    ),
    listAll: async (viewer, path) => {
      const items: Readonly<Record<string, unknown>>[] = [];
      let cursor = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { status, body } = await ask(viewer, 'GET', `${path}?limit=${PAGE}${cursor}`);
        if (status === 404) return undefined;
        if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
        items.push(...(Array.isArray(body['items']) ? body['items'].map(recordOf) : []));
        if (typeof body['cursor'] !== 'string') return items;
        cursor = `&cursor=${encodeURIComponent(body['cursor'])}`;
      }
      throw new Error(`${path} has no end`);
    },
    nameOf: (accountId) => {
      const found = names.find((name) => people[name].accountId === accountId);
      if (found === undefined) throw new Error(`${String(accountId)} is nobody of this run`);
      return found;
    },
    readyPhoto: async (owner) => {
      const photoId = PhotoId.parse(newUlid(Date.now()));
      const row = {
        photoId,
        ownerId: people[owner].accountId,
        contentType: 'image/jpeg',
        bytes: 1_000,
        ...photoFacts.ready,
      };
      await rows.put({ ...keys.photo(photoId), ...row }, isNew);
      return photoId;
    },
  };
};
