/** What administrators see of what is preserved: that there is something, and, by four eyes, the thing itself. */
import { staffLogWrite } from '../accesses/note-access.ts';
import { PreservedId, type ProposalId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { SECOND_MS } from '../platform/durations.ts';
import { presignGet } from '../platform/presigned-get.ts';
import type { Table } from '../platform/table.ts';
import type { Decider, ProposalStore } from '../staff/proposal-store.ts';
import type { DisclosureView, PreservedView } from './preservation-contract.ts';
import { pictureKey, recordKey } from './preserved-keys.ts';
import type { Preserved, PreservedStore } from './preserved-store.ts';

const URL_SECONDS = 900; // long enough to fetch 20 MB, too short to be passed around

/** Behind which match a page begins. */
export const PreservedPosition = PreservedId;

const iso = (at: number): string => new Date(at).toISOString();

export const presentPreserved = ({ preservedAt, expiresAt, ...preserved }: Preserved): PreservedView => ({
  ...preserved,
  preservedAt: iso(preservedAt),
  until: iso(expiresAt * SECOND_MS),
});

export interface DiscloseDeps {
  readonly table: Pick<Table, 'transact'>;
  readonly proposals: Pick<ProposalStore, 'get'>;
  readonly preserved: Pick<PreservedStore, 'get'>;
  readonly mediaBucket: string;
  readonly presign?: typeof presignGet;
}

/** For whoever approved the disclosure alone; logged before it is answered. Throws `not_found`. `now` in milliseconds. */
export const fetchPreserved = async (
  { table, proposals, preserved, mediaBucket: bucket, presign = presignGet }: DiscloseDeps,
  proposalId: ProposalId,
  { by, now }: { readonly by: Decider; readonly now: number },
): Promise<DisclosureView> => {
  const proposal = await proposals.get(proposalId);
  const isTheirs = proposal?.state === 'approved' && proposal.decidedBy === by.accountId;
  if (!isTheirs || proposal.what.act !== 'disclosure') throw notFound();
  const { preservedId } = proposal.what;
  const match = await preserved.get(preservedId, now);
  if (match === undefined) throw notFound();
  const urlOf = (key: string) => presign({ bucket, key, at: now, seconds: URL_SECONDS });
  const [pictureUrl, recordUrl] = await Promise.all([
    urlOf(pictureKey(preservedId)),
    urlOf(recordKey(preservedId)),
  ]);
  const entry = { by: by.accountId, role: by.role, done: 'read_preserved', detail: preservedId } as const;
  await table.transact([staffLogWrite({ ...entry, proposalId }, now)]);
  return {
    match: presentPreserved(match),
    pictureUrl,
    recordUrl,
    expiresAt: iso(now + URL_SECONDS * SECOND_MS),
  };
};
