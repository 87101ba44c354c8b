import { beforeEach, describe, expect, it } from 'vitest';
import { type ExportUsersDeps, exportUsers } from '../../../lambdas/accounts/export-users.ts';
import type { Identity } from '../../../lambdas/accounts/identity.ts';
import {
  type ExportedUser,
  type ExportManifest,
  isExportTime,
  isManifest,
} from '../../../lambdas/accounts/user-export.ts';
import type { PoolUser } from '../../../lambdas/accounts/user-pool-store.ts';
import { strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import { idOf, someAccount, T0 } from '../../support/some-account.ts';

const issuer = 'https://issuer.test';
let linked: Identity[];
let left: string[];
let parts: Map<string, readonly ExportedUser[]>;
let manifests: (readonly [string, ExportManifest])[];
beforeEach(() => {
  linked = [];
  left = [];
  parts = new Map();
  manifests = [];
});

const user = (subject: string, more: Partial<PoolUser> = {}): PoolUser => ({
  subject,
  email: `${subject}@example.org`,
  isVerified: true,
  isEnabled: true,
  ...more,
});

/** Exports a pool; `older` have accounts from before identities had rows, names without `new` have accounts. */
const exportOf = (
  pages: readonly (readonly PoolUser[])[],
  older: readonly string[] = [],
  before: readonly string[] = [],
  lately: readonly string[] = [],
) => {
  const deps: ExportUsersDeps = {
    issuer,
    leave: async (users) => {
      left.push(...users.map(({ subject }) => subject));
    },
    pool: {
      async *list() {
        yield* pages;
      },
    },
    identities: {
      accountsOf: async (_, subjects) =>
        new Map(
          subjects
            .filter((subject) => !subject.startsWith('new') && !older.includes(subject))
            .map((subject) => [subject, idOf(subject)]),
        ),
      link: async (identity) => {
        linked.push(identity);
        return true;
      },
      async *linkedLately() {
        yield lately.map((subject) => ({ subject, accountId: idOf(subject) }));
      },
    },
    accounts: {
      many: async (ids) => {
        const known = older.map((subject) => strangerIdOf(issuer, subject)).filter((id) => ids.includes(id));
        return new Map(known.map((id) => [id, someAccount('older', { accountId: id })]));
      },
    },
    exports: {
      async *readLatest() {
        yield before.map((subject) => ({ subject, email: '', accountId: idOf(subject) }));
      },
      putPart: async (key, users) => {
        parts.set(key, [...users]);
      },
      putManifest: async (key, manifest) => {
        manifests.push([key, manifest]);
      },
    },
  };
  return exportUsers(deps, T0);
};

describe('an export of users', () => {
  it('holds address, subject and account of everybody who has an account, and nothing else', async () => {
    expect(await exportOf([[user('amal'), user('new-one')], [user('badr')]])).toBe(2);
    expect([...parts.values()].flat()).toEqual([
      { email: 'amal@example.org', subject: 'amal', accountId: idOf('amal') },
      { email: 'badr@example.org', subject: 'badr', accountId: idOf('badr') },
    ]);
  });

  it('leaves out addresses that nobody has proved, and says who was disabled', async () => {
    await exportOf([[user('amal', { isVerified: false }), user('badr', { isEnabled: false })]]);
    expect([...parts.values()].flat()).toEqual([
      expect.objectContaining({ subject: 'badr', isDisabled: true }),
    ]);
  });

  it('gives accounts from before identities had rows theirs', async () => {
    await exportOf([[user('amal'), user('older')]], ['older']);
    expect(linked).toEqual([{ issuer, subject: 'older' }]);
    expect([...parts.values()].flat()[1]).toMatchObject({ accountId: strangerIdOf(issuer, 'older') });
  });

  it('is in parts, which a manifest names once all are there', async () => {
    const pages = Array.from({ length: 100 }, (_, page) =>
      Array.from({ length: 60 }, (__, each) => user(`person-${page}-${each}`)),
    );
    expect(await exportOf(pages)).toBe(6_000);
    expect([...parts.values()].map(({ length }) => length)).toEqual([5_040, 960]);
    const [[key, manifest] = []] = manifests;
    expect(key !== undefined && isManifest(key)).toBe(true);
    expect(manifest).toEqual({
      issuer,
      exportedAt: new Date(T0).toISOString(),
      parts: [...parts.keys()],
      users: 6_000,
    });
  });

  it('tells who is in the pool no more, before it counts itself', async () => {
    await exportOf([[user('amal')]], [], ['amal', 'badr']);
    expect(left).toEqual(['badr']);
  });

  it('tells who joined since the export before and is gone already, each once', async () => {
    await exportOf([[user('amal')]], [], ['amal', 'badr'], ['badr', 'amal', 'dalia']);
    expect(left).toEqual(['badr', 'dalia']);
  });

  it('believes in no pool that most people have left at once', async () => {
    await exportOf(
      [[user('amal')]],
      [],
      ['amal', ...Array.from({ length: 11 }, (_, each) => `person-${each}`)],
    );
    expect(left).toEqual([]);
    expect(manifests).toHaveLength(1);
  });

  it('is finished also where there is nobody', async () => {
    expect(await exportOf([[]])).toBe(0);
    expect(manifests).toHaveLength(1);
  });
});

it('a schedule of five minutes exports once a day, whenever it began', () => {
  for (let offset = 0; offset < 300; offset += 7) {
    const runs = Array.from({ length: 288 }, (_, run) => T0 + (run * 300 + offset) * 1_000);
    expect(runs.filter(isExportTime), String(offset)).toHaveLength(1);
  }
});
