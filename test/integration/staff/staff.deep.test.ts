import { randomUUID } from 'node:crypto';
import { join as joinPath } from 'node:path';
import { Tokens } from '@suwar/local-cloud/tokens';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { StaffRole } from '../../../lambdas/kernel/staff-role.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { RouteName } from '../../../lambdas/routes.ts';
import { callRoute, type RouteCall } from '../../support/call-route.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { join, type Member, type Person } from '../../support/people.ts';
import { giveRoles, joinStaff } from '../../support/staff.ts';
import { sendErasure } from '../erasure/erase-now.ts';
import { settleErasures } from '../erasure/settle-erasures.ts';

let cloud: TestCloud;
let one: Member;
let other: Member;

beforeAll(async () => {
  cloud = await sharedCloud();
  [one, other] = await Promise.all([
    joinStaff(cloud, 'one', ['administrator']),
    joinStaff(cloud, 'other', ['administrator']),
  ]);
}, 120_000);

type Caller = Pick<Person, 'tokens'> | undefined;
const call = (who: Caller, name: RouteName, more: RouteCall = {}) => callRoute(cloud.apiUrl, who, name, more);
const bodyOf = async (answer: ReturnType<typeof call>): Promise<Record<string, unknown>> =>
  Object((await answer).body);
const itemsOf = async (answer: ReturnType<typeof call>): Promise<readonly Record<string, unknown>[]> => {
  const { items } = await bodyOf(answer);
  return Array.isArray(items) ? items.map(Object) : [];
};
const why = { ground: 'As it was agreed', reference: 'Minutes 7' };
const propose = async (who: Caller, about: Pick<Person, 'accountId'>, what: object) =>
  String(
    (await bodyOf(call(who, 'createProposal', { body: { accountId: about.accountId, ...what, ...why } })))[
      'proposalId'
    ],
  );
const approve = (who: Caller, proposalId: string) => call(who, 'approveProposal', { params: { proposalId } });
const refused = (status: number, code: string) => ({ status, body: { code } });
const grant = (role: StaffRole) => ({ act: 'grant', role });

describe('a role', () => {
  it('is granted by two, to whoever has a second factor, for sign-ins from then on, and withdrawn at once', async () => {
    const person = await join(cloud.apiUrl, 'recruit');
    const granted = await propose(one, person, grant('reviewer'));
    expect(await approve(one, granted)).toMatchObject(refused(403, 'second_person_required'));
    expect(await approve(other, granted)).toMatchObject(refused(409, 'second_factor_missing'));
    await person.addSecondFactor();
    expect(await call(person, 'getStaffSelf')).toMatchObject(refused(404, 'not_found'));
    expect(await approve(other, granted)).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(await approve(other, granted)).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(await call(person, 'getStaffSelf')).toMatchObject(refused(403, 'second_factor_required'));
    await cloud.advance(1);
    const again = await person.signInAgain();
    expect(await call(again, 'getStaffSelf')).toMatchObject({ status: 200, body: { roles: ['reviewer'] } });
    expect(await call(again, 'listStaffLog')).toMatchObject(refused(404, 'not_found'));

    const withdrawn = await propose(other, person, { act: 'withdraw', role: 'reviewer' });
    expect(await call(again, 'getStaffSelf')).toMatchObject({ status: 200 });
    expect(await approve(one, withdrawn)).toMatchObject({ status: 200 });
    expect(await call(again, 'getStaffSelf')).toMatchObject(refused(404, 'not_found'));
    const log = await itemsOf(call(one, 'listStaffLog', { query: { limit: '50' } }));
    const ours = log.filter(({ about }) => about === person.accountId);
    expect(ours.map(({ done, by, detail }) => [done, by, detail])).toEqual([
      ['approved', one.accountId, 'withdraw reviewer'],
      ['proposed', other.accountId, 'withdraw reviewer'],
      ['approved', other.accountId, 'grant reviewer'],
      ['proposed', one.accountId, 'grant reviewer'],
    ]);
  });

  it('is not had by what a token says', async () => {
    const person = await join(cloud.apiUrl, 'forger');
    const { iat = 0, exp = 0, ...claims } = decodeJwt(person.tokens.accessToken);
    const tokens = await Tokens.load(joinPath(cloud.dataDirectory, 'cognito'));
    const groups = { 'cognito:groups': ['administrator'], roles: ['administrator'], amr: ['mfa'] };
    const accessToken = await tokens.sign({ ...claims, ...groups, origin_jti: randomUUID() }, iat, exp);
    const forged = { tokens: { ...person.tokens, accessToken } };
    expect(await call(forged, 'getMe')).toMatchObject({ status: 200 });
    expect(await call(forged, 'getStaffSelf')).toMatchObject(refused(404, 'not_found'));
  });

  it('is of no use to a session that adds a second factor itself', async () => {
    const person = await join(cloud.apiUrl, 'careless');
    await giveRoles(cloud, person, ['administrator']);
    const stolen = await person.signInAgain();
    expect(await call(stolen, 'getStaffSelf')).toMatchObject(refused(403, 'second_factor_required'));
    await person.addSecondFactor();
    expect(await call(stolen, 'getStaffSelf')).toMatchObject(refused(403, 'second_factor_required'));
    expect(await call(stolen, 'listStaff')).toMatchObject(refused(403, 'second_factor_required'));
  });
});

describe('a proposal', () => {
  it('cannot be approved when it was dropped, or when its time is up', async () => {
    const person = await join(cloud.apiUrl, 'candidate');
    const dropped = await propose(one, person, grant('auditor'));
    expect(await call(other, 'dropProposal', { params: { proposalId: dropped } })).toMatchObject({
      status: 204,
    });
    expect(await approve(other, dropped)).toMatchObject(refused(409, 'proposal_closed'));
    const [latest] = await itemsOf(call(one, 'listProposals'));
    expect(latest).toMatchObject({ proposalId: dropped, state: 'dropped', decidedBy: other.accountId });
  });

  it('is refused about nobody, about what is so already, and without a ground', async () => {
    const body = { accountId: one.accountId, ...grant('administrator'), ...why };
    expect(await call(other, 'createProposal', { body })).toMatchObject(refused(409, 'conflict'));
    const nobody = { ...body, accountId: '0000000000000000' };
    expect(await call(other, 'createProposal', { body: nobody })).toMatchObject(refused(404, 'not_found'));
    const silent = { ...body, ground: ' ' };
    expect(await call(other, 'createProposal', { body: silent })).toMatchObject(
      refused(400, 'invalid_request'),
    );
  });
});

describe('somebody who cannot sign in', () => {
  it('is found by name, id and address, and is shown who looked', async () => {
    const person = await join(cloud.apiUrl, 'locked.out');
    const find = (query: Record<string, string>) => itemsOf(call(one, 'findAccounts', { query }));
    const { accountId, username, email } = person;
    for (const query of [{ accountId }, { username }, { address: ` ${email.toUpperCase()}` }]) {
      expect(await find(query)).toMatchObject([{ accountId, username, status: 'active', signIns: [{}] }]);
    }
    expect(await call(one, 'findAccounts', { query: { accountId, username } })).toMatchObject({
      status: 400,
    });
    expect(await itemsOf(call(person, 'listAccesses'))).toMatchObject(
      Array.from({ length: 3 }, () => ({ role: 'administrator', kind: 'account', reason: 'support' })),
    );
  });

  it('gets an export by the hands of whoever approved it', async () => {
    const person = await join(cloud.apiUrl, 'asks.in.writing');
    const proposalId = await propose(one, person, { act: 'export' });
    const fetchedBy = (who: Caller) => call(who, 'fetchExport', { params: { proposalId } });
    expect(await fetchedBy(one)).toMatchObject({ status: 404 });
    expect(await approve(other, proposalId)).toMatchObject({ status: 200 });
    await cloud.settle();
    expect(await fetchedBy(one)).toMatchObject({ status: 404 });
    const { parts } = await bodyOf(fetchedBy(other));
    const [part] = Array.isArray(parts) ? parts : [];
    const file = await fetch(part.url);
    expect(file.status).toBe(200);
    expect(await itemsOf(call(person, 'listAccesses'))).toMatchObject([{ kind: 'export' }]);
  }, 60_000);

  it('is seen by nobody once an erasure is approved, and may come back for a month', async () => {
    const person = await join(cloud.apiUrl, 'leaves.in.writing');
    expect(await call(person, 'getMe')).toMatchObject({ status: 200 });
    const proposalId = await propose(one, person, { act: 'erasure' });
    const params = { username: person.username };
    expect(await call(undefined, 'getAccount', { params })).toMatchObject({ status: 200 });
    expect(await approve(other, proposalId)).toMatchObject({ status: 200 });
    expect(await call(undefined, 'getAccount', { params })).toMatchObject({ status: 404 });
    expect(await call(person, 'endOtherSessions')).toMatchObject(refused(401, 'session_ended'));
    await cloud.advance(1);
    const back = await person.signInAgain();
    expect(await call(back, 'reactivateAccount')).toMatchObject({ status: 204 });
    expect(await call(undefined, 'getAccount', { params })).toMatchObject({ status: 200 });
  });
});

describe('a legal hold', () => {
  it('keeps all of an account that is gone for everyone, for staff alone, until it ends', async () => {
    const person = await join(cloud.apiUrl, 'under.hold');
    await call(person, 'updateMe', { body: { bio: 'Kept' } });
    const until = new Date(Date.parse((await cloud.state()).now) + DAY_MS).toISOString();
    const order = { act: 'hold', authority: 'Court of Beirut', until };
    const holdId = await propose(one, person, order);
    expect(await approve(other, holdId)).toMatchObject({ status: 200 });
    const erasure = await propose(one, person, { act: 'erasure' });
    expect(await approve(other, erasure)).toMatchObject({ status: 200 });
    const accountId = AccountId.parse(person.accountId);
    await cloud.changeRow(profileRow.key({ accountId }), { status: 'erasing' });
    const stored = () => operatorTable(cloud).get(profileRow.key({ accountId }), { consistent: true });
    const asked = async () => {
      await sendErasure(cloud, accountId);
      await settleErasures(cloud, 25);
    };
    await asked();
    expect(await stored()).toMatchObject({ bio: 'Kept' });
    const params = { username: person.username };
    expect(await call(undefined, 'getAccount', { params })).toMatchObject({ status: 404 });
    expect(await call(person, 'getMe')).toMatchObject(refused(401, 'session_ended'));
    expect(await call(await person.signInAgain(), 'getMe')).toMatchObject(refused(403, 'account_erasing'));
    const held = await itemsOf(call(one, 'listHolds', { query: { limit: '100' } }));
    expect(held).toContainEqual(expect.objectContaining({ holdId, accountId, stands: true, until }));

    const read = await propose(one, person, { act: 'export' });
    expect(await approve(other, read)).toMatchObject({ status: 200 });
    await cloud.settle();
    const fetched = await call(other, 'fetchExport', { params: { proposalId: read } });
    expect(fetched).toMatchObject({ status: 200 });
    const log = await itemsOf(call(one, 'listStaffLog', { query: { limit: '20' } }));
    expect(log).toContainEqual(
      expect.objectContaining({ done: 'read_hold', by: other.accountId, about: accountId }),
    );

    const release = await propose(other, person, { act: 'release', holdId });
    expect(await approve(one, release)).toMatchObject({ status: 200 });
    await asked();
    expect(await stored()).toBeUndefined();
    const left = await itemsOf(call(one, 'listHolds', { query: { limit: '100' } }));
    expect(left.map((hold) => hold['accountId'])).not.toContain(accountId);
    const entries = await itemsOf(call(one, 'listStaffLog', { query: { limit: '50' } }));
    expect(JSON.stringify(entries)).not.toContain(accountId);
  }, 120_000);

  it('says who demands it and until when, and nothing that does not belong to it', async () => {
    const hold = { accountId: one.accountId, ...why, act: 'hold', authority: 'Court' };
    const bad = [
      { ...hold },
      { ...hold, until: '2001-01-01T00:00:00Z' },
      { ...hold, until: '2999-01-01T00:00:00Z' },
    ];
    for (const body of [...bad, { ...hold, role: 'auditor', until: '2027-01-01T00:00:00Z' }]) {
      expect(await call(other, 'createProposal', { body })).toMatchObject(refused(400, 'invalid_request'));
    }
  });
});
