/** The staff of the demo come to work as real staff do: a second factor each, the first administrator by a setting, the rest by four eyes. */
import { setTimeout as pause } from 'node:timers/promises';
import { IdentityRefused } from '../raw-client/identity.ts';
import { checked, dataOf } from './answers.ts';
import { type Client, claim, clientWith, DEMO_PASSWORD, type Identity, signedUp } from './enter.ts';
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

const isWrongCode = (error: unknown): boolean =>
  error instanceof IdentityRefused && /^(CodeMismatch|ExpiredCode)Exception$/.test(error.code);

/** Signs somebody in. A code counts once: when the present one was used already the next one is taken, which counts too, and after that the one behind it, once it counts. */
const signIn = async (
  cognito: Identity,
  email: string,
  secret: string | undefined,
): Promise<{ readonly accessToken: string; readonly byFactor: boolean }> => {
  let byFactor = false;
  const attempt = (steps: number) =>
    cognito.signIn(
      email,
      DEMO_PASSWORD,
      secret === undefined
        ? undefined
        : () => {
            byFactor = true;
            return totp(secret, steps);
          },
    );
  const unlessUsed = (next: () => ReturnType<typeof attempt>) => (error: unknown) => {
    if (isWrongCode(error)) return next();
    throw error;
  };
  const { accessToken } = await attempt(0)
    .catch(unlessUsed(() => attempt(1)))
    .catch(
      unlessUsed(async () => {
        await pause(secondsLeft() * 1_000);
        return attempt(1);
      }),
    );
  return { accessToken, byFactor };
};

const enterOne = async (apiUrl: string, person: DemoStaff, secrets: StaffSecrets): Promise<Entered> => {
  const { email } = person;
  const cognito = await signedUp(apiUrl, person);
  const { accessToken, byFactor } = await signIn(cognito, email, secrets.all()[email]).catch(
    (error: unknown) => {
      if (!isWrongCode(error) && !(error instanceof IdentityRefused && error.code === 'ChallengeRequired'))
        throw error;
      throw new Error(
        `${email} has a second factor whose secret is not in ${secrets.path}: name the data folder of npm start by --data=…`,
        { cause: error },
      );
    },
  );
  const client = clientWith(apiUrl, accessToken);
  const accountId = await claim(client, person);
  if (!byFactor) {
    const secret = await cognito.beginSecondFactor(accessToken);
    await cognito.confirmSecondFactor(accessToken, totp(secret, -1));
    secrets.keep(email, secret);
  }
  const again = async (): Promise<Client> => {
    await pause(TOKENS_TELL_SECONDS_MS);
    return clientWith(apiUrl, (await signIn(cognito, email, secrets.all()[email])).accessToken);
  };
  return { accountId, client, again };
};

const rolesOf = async (client: Client): Promise<readonly Role[]> =>
  (await client.GET('/v1/staff/me')).data?.roles ?? [];

/** Makes somebody the first administrator, whom the setting names, unless they are one. Answers their client. */
const beFirst = async ({ client, again }: Entered): Promise<Client> => {
  if ((await rolesOf(client)).includes('administrator')) return client;
  const { response } = await client.PUT('/v1/staff/first-administrator');
  if (!response.ok)
    throw new Error(
      `${demoStaff.mariam.email} cannot become the first administrator (${response.status}): somebody else is one, ` +
        'or npm start was given another firstAdministrator. Start with --data=<another folder>.',
    );
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
  const { proposalId } = dataOf(await proposer.POST('/v1/staff/proposals', { body, ...key }));
  const params = { path: { proposalId } };
  checked(await approver.PUT('/v1/staff/proposals/{proposalId}/approval', { params }));
};

/** Brings everybody of the staff in, with all roles. May be repeated. */
export const enterStaff = async (apiUrl: string, secrets: StaffSecrets): Promise<Staff> => {
  const mariam = await enterOne(apiUrl, demoStaff.mariam, secrets);
  const first = await beFirst(mariam);
  const idris = await enterOne(apiUrl, demoStaff.idris, secrets);
  const yusra = await enterOne(apiUrl, demoStaff.yusra, secrets);
  const { items } = dataOf(await first.GET('/v1/staff/members'));
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
