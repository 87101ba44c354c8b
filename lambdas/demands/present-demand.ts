/** From demands to what everybody sees of them, and what the staff do. */
import { timeOf } from '../kernel/ids.ts';
import type { DemandView, StaffDemandView } from './demand-contract.ts';
import type { Demand, DemandSubject } from './demand-rows.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** How a demand ended and when, undefined while it is in force. What has ended by its time is lifted within minutes. */
const endingOf = ({ ending, endsAt }: Demand, now: number): Demand['ending'] =>
  ending ?? (endsAt !== undefined && endsAt <= now ? { how: 'ended', at: endsAt } : undefined);

/** The public record of a demand at `now` (milliseconds). */
export const presentDemand = (demand: Demand, now: number): DemandView => {
  const ending = endingOf(demand, now);
  return {
    demandId: demand.demandId,
    kind: demand.kind,
    authority: demand.authority,
    ground: demand.ground,
    territory: demand.territory.split(' '),
    demandedAt: iso(timeOf(demand.demandId)),
    endsAt: demand.endsAt === undefined ? null : iso(demand.endsAt),
    state: ending?.how ?? 'in_force',
    endedAt: ending === undefined ? null : iso(ending.at),
  };
};

/** The same with what it is about, undefined where the account was erased. */
export const presentForStaff = (
  demand: Demand,
  about: DemandSubject | undefined,
  now: number,
): StaffDemandView => ({
  ...presentDemand(demand, now),
  subject: about?.subject ?? null,
  accountId: about?.accountId ?? null,
  reference: about?.reference ?? null,
  by: about?.by ?? null,
});
