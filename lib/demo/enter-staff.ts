/** The staff of the demo come to work as real staff do: a second factor each, the first administrator by a setting, the rest by four eyes. */
import { setTimeout as pause } from 'node:timers/promises';
import { isProblem } from '@suwar/client';
import { type Client, claim, DEMO_PASSWORD, signedUp } from './enter.ts';
import { repeatable } from './send-picture.ts';
import { type DemoStaff, demoStaff, type StaffName, type StaffSecrets } from './staff-people.ts';
import { secondsLeft, totp } from './totp.ts';

export interface StaffPerson {
  readonly accountId: string;
  readonly client: Client;
}
export type Staff = Readonly<Record<StaffName, StaffPerson>>;

type Role = DemoStaff['roles'][number];

/** Tokens say the second of their sign-in: what happened in the same one is not known to be earlier. */
const TOKENS_TELL_SECONDS_MS = 1_000;

/** Somebody who is signed in and has a second factor. */
interface Entered extends StaffPerson {
  /** Signs in anew, with the factor, which counts only for sign-ins after somebody came to the staff. */
  readonly again: () => Promise<Client>;
}

const isWrongCode = (error: unknown): boolean => isProblem(error, 'wrong_code', 'code_expired');

/**
 * Signs somebody in. A code counts once: when the present one was used already the next one is taken, which counts too, and after that the one
 * behind it, once it counts. Answers whether a code was asked for.
 */
const signIn = async (client: Client, email: string, secret: string | undefined): Promise<boolean> => {
  const begun = await client.auth.signIn({ email, password: DEMO_PASSWORD });
  if (begun.state === 'signedIn') return false;
  if (secret === undefined) throw new Error(`${email} is asked for a code`);
  const unlessUsed = (next: () => Promise<unknown>) => (error: unknown) => {
    if (isWrongCode(error)) return next();
    throw error;
  };
  await begun
    .answer(totp(secret, 0))
    .catch(unlessUsed(() => begun.answer(totp(secret, 1))))
    .catch(
      unlessUsed(async () => {
        await pause(secondsLeft() * 1_000);
        return begun.answer(totp(secret, 1));
      }),
    );
  return true;
};

const enterOne = async (apiUrl: string, person: DemoStaff, secrets: StaffSecrets): Promise<Entered> => {
  const { email } = person;
  const client = await signedUp(apiUrl, person);
  const byFactor = await signIn(client, email, secrets.all()[email]).catch((error: unknown) => {
    if (isProblem(error) && !isWrongCode(error)) throw error;
    throw new Error(
      `${email} has a second factor whose secret is not in ${secrets.path}: name the data folder of npm start by --data=…`,
      { cause: error },
    );
  });
  const accountId = await claim(client, person);
  if (!byFactor) {
    const { secret, confirm } = await client.auth.setUpSecondFactor();
    await confirm(totp(secret, -1));
    secrets.keep(email, secret);
  }
  const again = async (): Promise<Client> => {
    await pause(TOKENS_TELL_SECONDS_MS);
    await signIn(client, email, secrets.all()[email]);
    return client;
  };
  return { accountId, client, again };
};

const rolesOf = async (client: Client): Promise<readonly Role[]> => {
  const me = await client.get('/v1/staff/me').catch((problem: unknown) => {
    if (!isProblem(problem)) throw problem; // who is not one of the staff, or not yet, is told so in several ways
  });
  return me?.roles ?? [];
};

/** Makes somebody the first administrator, whom the setting names, unless they are one. Answers their client. */
const beFirst = async ({ client, again }: Entered): Promise<Client> => {
  if ((await rolesOf(client)).includes('administrator')) return client;
  await client.put('/v1/staff/first-administrator').catch((cause: unknown) => {
    throw new Error(
      `${demoStaff.mariam.email} cannot become the first administrator (${String(cause)}): somebody else is one, ` +
        'or npm start was given another firstAdministrator. Start with --data=<another folder>.',
      { cause },
    );
  });
  return again();
};

interface Grant {
  readonly proposer: Client;
  readonly approver: Client;
  readonly about: StaffPerson;
  readonly role: Role;
}

const grant = async ({ proposer, approver, about: { accountId }, role }: Grant): Promise<void> => {
  const body = {
    accountId,
    act: 'grant' as const,
    role,
    ground: 'The demo needs staff',
    reference: 'npm run demo',
  };
  const key = repeatable(`demo-grant-${accountId}-${role}`);
  const { proposalId } = await proposer.post('/v1/staff/proposals', { body, ...key });
  await approver.put('/v1/staff/proposals/{proposalId}/approval', { path: { proposalId } });
};

/** Brings everybody of the staff in, with all roles. May be repeated. */
export const enterStaff = async (apiUrl: string, secrets: StaffSecrets): Promise<Staff> => {
  const mariam = await enterOne(apiUrl, demoStaff.mariam, secrets);
  const first = await beFirst(mariam);
  const idris = await enterOne(apiUrl, demoStaff.idris, secrets);
  const yusra = await enterOne(apiUrl, demoStaff.yusra, secrets);
  const { items } = await first.get('/v1/staff/members');
  const lacks = ({ accountId }: StaffPerson, role: Role): boolean =>
    items.find((member) => member.accountId === accountId)?.roles.includes(role) !== true;
  // The only administrator may do this one thing alone.
  const isNew = lacks(idris, 'administrator');
  if (isNew) await grant({ proposer: first, approver: first, about: idris, role: 'administrator' });
  const second = isNew ? await idris.again() : idris.client;
  const isNewReviewer = lacks(yusra, 'reviewer');
  const wanted = [
    { about: mariam, of: demoStaff.mariam, proposer: first, approver: second },
    { about: idris, of: demoStaff.idris, proposer: second, approver: first },
    { about: yusra, of: demoStaff.yusra, proposer: first, approver: second },
  ];
  for (const { about, of, proposer, approver } of wanted)
    for (const role of of.roles)
      if (role !== 'administrator' && lacks(about, role)) await grant({ proposer, approver, about, role });
  return {
    mariam: { accountId: mariam.accountId, client: first },
    idris: { accountId: idris.accountId, client: second },
    yusra: { accountId: yusra.accountId, client: isNewReviewer ? await yusra.again() : yusra.client },
  };
};
