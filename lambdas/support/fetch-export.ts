/** Where an administrator fetches the export that they approved, to hand it on to whom it belongs to. */
import { noteAccess, staffLogWrite } from '../accesses/note-access.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { ExportAddresses } from '../exports/export-contract.ts';
import type { ExportStore } from '../exports/export-store.ts';
import { addressesOf } from '../exports/manage-exports.ts';
import { ExportId, type ProposalId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { ObjectAddresses } from '../photos/media-address.ts';
import type { Table } from '../platform/table.ts';
import type { Decider, ProposalStore } from '../staff/proposal-store.ts';

export interface FetchExportDeps {
  readonly table: Pick<Table, 'transact'>;
  readonly proposals: Pick<ProposalStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly exports: Pick<ExportStore, 'get'>;
  readonly objects: ObjectAddresses;
}

/** For whoever approved it alone; noted before it is answered. Throws `not_found` and `export_not_ready`. `now` in milliseconds. */
export const fetchExport = async (
  deps: FetchExportDeps,
  proposalId: ProposalId,
  { by, now }: { readonly by: Decider; readonly now: number },
): Promise<ExportAddresses> => {
  const proposal = await deps.proposals.get(proposalId);
  const isTheirs = proposal?.state === 'approved' && proposal.decidedBy === by.accountId;
  if (!isTheirs || proposal.what.act !== 'export' || proposal.about === undefined) throw notFound();
  const { about } = proposal;
  const addresses = await addressesOf(deps, about, now, ExportId.parse(proposalId));
  // Of whom nobody else sees anything any more, a hold alone keeps what there is.
  const isGone = (await deps.accounts.byId(about, { consistent: true }))?.status === 'erasing';
  const who = { by: by.accountId, role: by.role };
  await noteAccess(
    deps.table,
    { ...who, of: about, kind: 'export', reason: isGone ? 'legal' : 'support' },
    now,
  );
  await deps.table.transact([
    staffLogWrite({ ...who, done: isGone ? 'read_hold' : 'fetched', about, proposalId }, now),
  ]);
  return addresses;
};
