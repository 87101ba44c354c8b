/** An account that is erased leaves nothing, whatever dies meanwhile, and the numbers of others are right afterwards. */
import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { declaredRows } from '../../../lib/generate/personal-data-table.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { type FullLife, liveFully } from '../../support/full-life.ts';
import { mediaObjectsOf, uploadsOf } from '../../support/stored-objects.ts';
import { erasedKinds, kindsWithObjectsOf, nameOfKind, undeclaredObjects } from './declared-objects.ts';
import { eraseNow } from './erase-now.ts';
import { settleErasures } from './settle-erasures.ts';
import { tracesOf } from './traces.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

/** What is there for moments only, as a consumer takes it away; likes stand in other rows. */
const PASSING = ['withdrawal of acts', 'sweep of a collected post', 'recount of comments', 'liked post'];

/** Are worked on at once, and gone then. */
const PASSING_OBJECTS = ['UploadsBucket'];

/** The kinds of rows that are somebody's data and of which none is among some rows. */
const missingKinds = (rows: readonly Row[]): readonly string[] =>
  declaredRows
    .filter(({ data, topic, row }) => 'of' in data && topic !== 'erasure' && !PASSING.includes(row.entity))
    .filter(({ row }) => !rows.some((each) => row.idsOf(keyOfRow(each)) !== undefined))
    .map(({ row }) => row.entity);

const usersOf = async ({ leaver }: FullLife): Promise<number> => {
  const { endpoint, region, credentials } = cloud.operator;
  const client = new CognitoIdentityProviderClient({ endpoint, region, credentials });
  const { sub } = decodeJwt(leaver.token);
  const Filter = `sub = "${sub}"`;
  const { Users = [] } = await client.send(
    new ListUsersCommand({ UserPoolId: String(cloud.outputs['UserPoolId']), Filter }),
  );
  return Users.length;
};

/** Numbers and lists of others that the leaver was part of. */
const othersSee = async ({ crowd, friend, friendsPost }: FullLife) => {
  const post = await crowd.act(friend, 'GET', `/v1/posts/${friendsPost}`);
  const { counts } = await crowd.act(friend, 'GET', '/v1/me');
  const list = async (path: string) => (await crowd.listAll(friend, path))?.length;
  return {
    counts: Counts.parse(post['counts']),
    listed: {
      likes: await list(`/v1/posts/${friendsPost}/likes`),
      comments: await list(`/v1/posts/${friendsPost}/comments`),
      followers: await list(`/v1/accounts/${friend.username}/followers`),
      following: await list(`/v1/accounts/${friend.username}/following`),
    },
    people: { coAuthors: post['coAuthors'], mentions: post['mentions'] },
    account: counts,
  };
};
const Counts = z.object({ likes: z.number(), comments: z.number(), saves: z.number() });

describe('an account that is erased', () => {
  let life: FullLife;
  beforeAll(async () => {
    life = await liveFully(cloud);
    await life.crowd.act(life.leaver, 'POST', '/v1/me/export');
    await cloud.settle();
  }, 240_000);

  it('had something of every kind', async () => {
    expect(missingKinds(await tracesOf(cloud, life))).toEqual([]);
    const stored = (await kindsWithObjectsOf(cloud, life)).map(nameOfKind);
    const missing = erasedKinds.map(nameOfKind).filter((kind) => !stored.includes(kind));
    expect(missing.filter((kind) => !PASSING_OBJECTS.includes(kind))).toEqual([]);
    expect(await undeclaredObjects(cloud)).toEqual([]);
  });

  it('leaves no trace, and the numbers of others as if it had not been', async () => {
    expect(await othersSee(life)).toMatchObject({
      counts: { likes: 2, comments: 4, saves: 2 },
      listed: { likes: 2, comments: 3, followers: 2, following: 1 },
      account: { followers: 2, following: 1 },
    });
    expect(await usersOf(life)).toBe(1);
    await eraseNow(cloud, life);
    await settleErasures(cloud, 20);
    expect(await tracesOf(cloud, life)).toEqual([]);
    expect(await mediaObjectsOf(cloud, life.photoIds)).toEqual([]);
    expect(await uploadsOf(cloud, life.photoIds)).toEqual([]);
    const left = await kindsWithObjectsOf(cloud, life);
    expect(left.filter((kind) => erasedKinds.includes(kind)).map(nameOfKind)).toEqual([]);
    expect(await usersOf(life)).toBe(0);
    expect(await othersSee(life)).toEqual({
      counts: { likes: 1, comments: 1, saves: 1 },
      listed: { likes: 1, comments: 1, followers: 1, following: 0 },
      people: { coAuthors: [], mentions: [] },
      account: { posts: 1, followers: 1, following: 0 },
    });
  }, 240_000);
});
