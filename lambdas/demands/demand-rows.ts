/** Rows of demands. */
import { DemandId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredDemand, StoredDemandSubject } from './demand.ts';

/** The public record of a demand. All of them are one list in the order of time. */
export const demandRow = defineRow({
  entity: 'demand of an authority',
  pk: 'DEMANDS',
  sk: 'D#{demandId}',
  ids: { demandId: DemandId },
  stored: StoredDemand,
});
export type Demand = ReturnType<typeof demandRow.parse>;

/** What a demand is about: apart from its record, so that this is public as it is, and stays when the account goes. */
export const demandSubjectRow = defineRow({
  entity: 'subject of a demand',
  pk: 'DEMAND#{demandId}',
  sk: 'SUBJECT',
  ids: { demandId: DemandId },
  stored: StoredDemandSubject,
});
export type DemandSubject = ReturnType<typeof demandSubjectRow.parse>;
