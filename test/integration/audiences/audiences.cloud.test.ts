import { beforeAll, describe, expect, it } from 'vitest';
import { audienceMemberRow, audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import { AccountId, AudienceId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join } from '../../support/people.ts';

let cloud: TestCloud;
let owner: Person;
let fan: Person;
let stranger: Person;
beforeAll(async () => {
  cloud = await sharedCloud();
  [owner, fan, stranger] = await Promise.all([
    join(cloud.apiUrl, 'owner'),
    join(cloud.apiUrl, 'fan'),
    join(cloud.apiUrl, 'stranger'),
  ]);
  await follow(fan, owner);
});

const make = (name: string, headers: Record<string, string> = {}) =>
  owner.client.POST('/v1/me/audiences', { body: { name }, headers });
const at = (audienceId: string, { username }: Pick<Person, 'username'>) => ({
  params: { path: { audienceId, username } },
});
const memberPath = '/v1/me/audiences/{audienceId}/members/{username}';

describe('audiences over HTTP', () => {
  it('are made once under a key, renamed, listed and deleted', async () => {
    const headers = { 'idempotency-key': 'family-1' };
    const made = dataOf(await make('Family', headers));
    expect(made).toMatchObject({ name: 'Family', members: 0 });
    expect(dataOf(await make('Family', headers))).toEqual(made);
    const params = { path: { audienceId: made.audienceId } };
    const path = '/v1/me/audiences/{audienceId}';
    const renamed = dataOf(await owner.client.PATCH(path, { params, body: { name: ' العائلة ' } }));
    expect(renamed).toEqual({ ...made, name: 'العائلة' });
    expect(dataOf(await owner.client.GET('/v1/me/audiences')).items).toEqual([renamed]);
    expect(dataOf(await stranger.client.GET('/v1/me/audiences')).items).toEqual([]);
    for (const name of ['', '  ', 'x'.repeat(limits.audienceNameGraphemes + 1)]) {
      expect((await make(name)).error).toMatchObject({ status: 400, code: 'invalid_request' });
    }
    expect((await owner.client.DELETE(path, { params })).response.status).toBe(204);
    expect((await owner.client.DELETE(path, { params })).error).toMatchObject({ status: 404 });
    expect(dataOf(await owner.client.GET('/v1/me/audiences')).items).toEqual([]);
  });

  it('refuse who does not follow, oneself, nobody, and the audience of somebody else', async () => {
    const { audienceId } = dataOf(await make('Close friends'));
    const [added, again, notFollowing, self, nobody, foreign, foreignRemoval] = await Promise.all([
      owner.client.PUT(memberPath, at(audienceId, fan)),
      owner.client.PUT(memberPath, at(audienceId, fan)),
      owner.client.PUT(memberPath, at(audienceId, stranger)),
      owner.client.PUT(memberPath, at(audienceId, owner)),
      owner.client.PUT(memberPath, at(audienceId, { username: 'nobody.of.this.name' })),
      stranger.client.PUT(memberPath, at(audienceId, fan)),
      stranger.client.DELETE(memberPath, at(audienceId, fan)),
    ]);
    expect([added.response.status, again.response.status]).toEqual([204, 204]);
    expect(notFollowing.error).toMatchObject({ status: 409, code: 'not_a_follower' });
    expect(self.error).toMatchObject({ status: 409, code: 'cannot_do_to_self' });
    for (const answer of [nobody, foreign, foreignRemoval]) {
      expect(answer.error).toMatchObject({ status: 404, code: 'not_found' });
    }
    const { items } = dataOf(await owner.client.GET('/v1/me/audiences'));
    expect(items.find((each) => each.audienceId === audienceId)).toMatchObject({ members: 1 });
    for (let time = 0; time < 2; time += 1) {
      const { response } = await owner.client.DELETE(memberPath, at(audienceId, fan));
      expect(response.status).toBe(204);
    }
    await owner.client.DELETE('/v1/me/audiences/{audienceId}', { params: { path: { audienceId } } });
  });

  it('end at 20, and at 500 members, each refusal naming the limit', async () => {
    const made = await Promise.all(
      Array.from({ length: limits.audiences }, (_, each) => make(`List ${each}`)),
    );
    expect(made.map(({ response }) => response.status)).toEqual(made.map(() => 201));
    const { error } = await make('One more');
    expect(error).toMatchObject({ status: 409, code: 'limit_reached' });
    expect(JSON.stringify(error)).toContain(String(limits.audiences));

    const [first, second] = made.map((answer) => dataOf(answer).audienceId);
    if (first === undefined || second === undefined) throw new Error('nothing was made');
    const ownerId = AccountId.parse(owner.accountId);
    await cloud.changeRow(audienceRow.key({ owner: ownerId, audienceId: AudienceId.parse(first) }), {
      members: limits.audienceMembers,
    });
    const full = await owner.client.PUT(memberPath, at(first, fan));
    expect(full.error).toMatchObject({ status: 409, code: 'limit_reached' });
    expect(JSON.stringify(full.error)).toContain(String(limits.audienceMembers));

    // A cursor of one audience's members, or of the list of audiences, is of no other list.
    const page = dataOf(await owner.client.GET('/v1/me/audiences', { params: { query: { limit: 1 } } }));
    const { cursor = '' } = page;
    expect(cursor).not.toBe('');
    const refused = await owner.client.GET('/v1/me/audiences/{audienceId}/members', {
      params: { path: { audienceId: second }, query: { cursor } },
    });
    expect(refused.error).toMatchObject({ status: 400, code: 'invalid_cursor' });
  });

  it('lose who is blocked at once', async () => {
    const [host, guest] = await Promise.all([join(cloud.apiUrl, 'host'), join(cloud.apiUrl, 'guest')]);
    await follow(guest, host);
    const audience = await host.client.POST('/v1/me/audiences', { body: { name: 'Close friends' } });
    const { audienceId } = dataOf(audience);
    expect((await host.client.PUT(memberPath, at(audienceId, guest))).response.status).toBe(204);
    const params = { path: { username: host.username } };
    dataOf(await guest.client.PUT('/v1/accounts/{username}/block', { params }));
    const members = await host.client.GET('/v1/me/audiences/{audienceId}/members', {
      params: { path: { audienceId } },
    });
    expect(dataOf(members).items).toEqual([]);
    await cloud.settle();
    const row = await operatorTable(cloud).get(
      audienceMemberRow.key({
        owner: AccountId.parse(host.accountId),
        audienceId: AudienceId.parse(audienceId),
        member: AccountId.parse(guest.accountId),
      }),
    );
    expect(row).toBeUndefined();
    const after = dataOf(await host.client.GET('/v1/me/audiences')).items;
    expect(after).toMatchObject([{ audienceId, members: 0 }]);
  });
});
