/** The running system as the model test uses it: people of one run, over HTTP. */
import { randomUUID } from 'node:crypto';
import { newUlid, PhotoId } from '../../lambdas/kernel/ids.ts';
import { photoRow } from '../../lambdas/photos/photo-rows.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { isNew } from '../../lambdas/platform/table.ts';
import { sharedCloud, type TestCloud } from '../support/cloud.ts';
import { tokenIssuerOf } from '../support/issue-tokens.ts';
import { operatorTable } from '../support/operator-table.ts';
import { photoFacts } from '../support/some-post.ts';
import { type Name, names, type Viewer } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody of one run. */
interface Person {
  readonly username: string;
  readonly accountId: string;
  readonly token: string;
}

export interface System {
  readonly cloud: TestCloud;
  readonly people: Readonly<Record<Name, Person>>;
  readonly audienceOf: Readonly<Record<Name, string>>;
  ask(viewer: Viewer, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Every item of a list, over all its pages of three. */
  listAll(viewer: Viewer, path: string): Promise<readonly Readonly<Record<string, unknown>>[] | undefined>;
  nameOf(accountId: unknown): Name;
  /** A photo of somebody's that is ready: its row alone, as no byte of it is looked at. */
  readyPhoto(owner: Name): Promise<string>;
}

const PAGE = 3;
const MAX_PAGES = 100;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const fourOf = async <Value>(
  make: (name: Name) => Promise<Value>,
): Promise<Readonly<Record<Name, Value>>> => {
  const [ann, ben, cyn, dan] = await Promise.all([make('ann'), make('ben'), make('cyn'), make('dan')]);
  return { ann, ben, cyn, dan };
};

let table: Table | undefined;
let tokens: Awaited<ReturnType<typeof tokenIssuerOf>> | undefined;

/** New people without any past. */
export const startSystem = async (): Promise<System> => {
  const cloud = await sharedCloud();
  table ??= operatorTable(cloud);
  const rows = table;
  tokens ??= await tokenIssuerOf(cloud);
  const issue = tokens;
  const people = await fourOf(async (name): Promise<Person> => {
    const { accountId, token } = await issue(randomUUID(), Date.now());
    const username = `${name}_${randomUUID().slice(0, 8)}`;
    const claimed = await fetch(`${cloud.apiUrl}/v1/me`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ username }),
    });
    if (!claimed.ok) throw new Error(`${name} got no account: ${await claimed.text()}`);
    return { username, accountId, token };
  });

  const ask: System['ask'] = async (viewer, method, path, body) => {
    const answer = await fetch(`${cloud.apiUrl}${path}`, {
      method,
      headers: {
        ...(viewer !== undefined && { authorization: `Bearer ${people[viewer].token}` }),
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
      for (let page = 0; page < MAX_PAGES; page += 1) {
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
      await rows.put({ ...photoRow.key({ photoId }), ...row }, isNew);
      return photoId;
    },
  };
};
