/** Lists of known pictures as staff keep them, over HTTP. */

import type { TestCloud } from './cloud.ts';
import { dataOf, type Member } from './people.ts';
import type { Schemas } from './raw-client/client.ts';

const THREE_MINUTES = 180; // seconds

export const makeHashLists = (cloud: Pick<TestCloud, 'settle' | 'advance'>, keeper: Member) => {
  const { client } = keeper;

  /** Has what changed take effect: containers have read the lists anew. */
  const inForce = async (): Promise<void> => {
    await cloud.settle();
    await cloud.advance(THREE_MINUTES);
  };

  /** Sends a file of hashes to the address that was given for it. */
  const sent = async (
    listId: string,
    csv: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const body = new Uint8Array(Buffer.from(csv));
    const ticket = dataOf(
      await client.POST('/v1/staff/hash-lists/{listId}/imports', {
        params: { path: { listId } },
        body: { bytes: body.length },
        headers,
      }),
    );
    const { url, method, headers: toSend } = ticket.upload;
    const { status } = await fetch(url, { method, headers: toSend, body });
    if (status !== 200) throw new Error(`The file was answered with ${status}`);
    return ticket.importId;
  };

  const list = async (listId: string, body: Omit<Schemas['HashListBody'], 'source'>) =>
    dataOf(
      await client.PUT('/v1/staff/hash-lists/{listId}', {
        params: { path: { listId } },
        body: { ...body, source: 'A test' },
      }),
    );

  return {
    inForce,
    sent,
    /** Makes a list of pictures that break no rule in particular. */
    list: (listId: string, kind: Schemas['HashListBody']['kind']) => list(listId, { kind, rule: 'other' }),
    describe: list,
    /** Sends a file of hashes, has it taken, and has the list in force. */
    imported: async (listId: string, csv: string) => {
      const options = { params: { path: { listId, importId: await sent(listId, csv) } } };
      await client.PUT('/v1/staff/hash-lists/{listId}/imports/{importId}', options);
      await inForce();
      return dataOf(await client.GET('/v1/staff/hash-lists/{listId}/imports/{importId}', options));
    },
    all: async () => dataOf(await client.GET('/v1/staff/hash-lists')),
    /** What was done to lists, the latest first: `<deed> <detail>`. */
    log: async (auditor: Member, limit = 20): Promise<readonly string[]> => {
      const { items } = dataOf(await auditor.client.GET('/v1/staff/log', { params: { query: { limit } } }));
      return items
        .filter(({ by }) => by !== null)
        .map(({ done, role, detail }) => `${role} ${done} ${detail}`);
    },
  };
};
