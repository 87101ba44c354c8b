/** People who never signed up, over plain HTTP: for tests that need many of them, or take paths from a table. */
import { randomUUID } from 'node:crypto';
import { AccountId, newUlid, PhotoId } from '../../lambdas/kernel/ids.ts';
import { photoRow } from '../../lambdas/photos/photo-rows.ts';
import { isNew } from '../../lambdas/platform/table.ts';
import type { TestCloud } from './cloud.ts';
import { tokenIssuerOf } from './issue-tokens.ts';
import { operatorTable } from './operator-table.ts';
import { photoFacts } from './some-post.ts';

export type Body = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body: Body;
}

/** Somebody with an account. */
export interface Member {
  readonly username: string;
  readonly accountId: string;
  readonly token: string;
}

const MAX_PAGES = 100;

const bodyOf = (value: unknown): Body => (typeof value === 'object' && value !== null ? { ...value } : {});

/** The items of a page. */
export const itemsOf = ({ body }: Pick<Answer, 'body'>): readonly Body[] =>
  Array.isArray(body['items']) ? body['items'].map(bodyOf) : [];

export type Crowd = Awaited<ReturnType<typeof makeCrowd>>;

export const makeCrowd = async (cloud: TestCloud) => {
  const table = operatorTable(cloud);
  const issue = await tokenIssuerOf(cloud);
  const now = async (): Promise<number> => Date.parse((await cloud.state()).now);

  /** What a route answers to somebody, or to a guest. Throws where it answers a 5xx. */
  const ask = async (
    viewer: Pick<Member, 'token'> | undefined,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer> => {
    const answer = await fetch(`${cloud.apiUrl}${path}`, {
      method,
      headers: {
        ...(viewer !== undefined && { authorization: `Bearer ${viewer.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 500) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return { status: answer.status, body: text === '' ? {} : bodyOf(JSON.parse(text)) };
  };

  return {
    ask,

    /** The body of an answer that is a success; throws where it is not. */
    act: async (who: Pick<Member, 'token'>, method: string, path: string, body?: unknown): Promise<Body> => {
      const answer = await ask(who, method, path, body);
      if (answer.status < 300) return answer.body;
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    },

    /** Every item of a list, over all its pages; undefined where it does not exist for the viewer. A page size of 0 is for lists of one page. */
    listAll: async (
      viewer: Pick<Member, 'token'> | undefined,
      path: string,
      pageSize = 3,
    ): Promise<readonly Body[] | undefined> => {
      const items: Body[] = [];
      const sized = `${path}${path.includes('?') ? '&' : '?'}limit=${pageSize}`;
      let page = pageSize === 0 ? path : sized;
      for (let pages = 0; pages < MAX_PAGES; pages += 1) {
        const answer = await ask(viewer, 'GET', page);
        if (answer.status === 404) return undefined;
        if (answer.status !== 200) {
          throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
        }
        items.push(...itemsOf(answer));
        if (typeof answer.body['cursor'] !== 'string') return items;
        page = `${sized}&cursor=${encodeURIComponent(answer.body['cursor'])}`;
      }
      throw new Error(`${path} has no end`);
    },

    /** Somebody new, without any past, whose name begins with `name`. */
    join: async (name: string): Promise<Member> => {
      const { token } = await issue(randomUUID(), await now());
      const username = `${name}_${randomUUID().slice(0, 8)}`;
      const { status, body } = await ask({ token }, 'PUT', '/v1/me', { username });
      if (status >= 300) throw new Error(`${name} got no account: ${JSON.stringify(body)}`);
      return { username, accountId: AccountId.parse(body['accountId']), token };
    },

    /** A photo of somebody's that is ready: its row alone, as no byte of it is looked at. */
    readyPhoto: async ({ accountId }: Pick<Member, 'accountId'>): Promise<string> => {
      const photoId = PhotoId.parse(newUlid(await now()));
      const row = {
        photoId,
        ownerId: AccountId.parse(accountId),
        contentType: 'image/jpeg',
        bytes: 1_000,
        ...photoFacts.ready,
      };
      await table.put({ ...photoRow.key({ photoId }), ...row }, isNew);
      return photoId;
    },
  };
};
