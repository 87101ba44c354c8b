/** The routes of demands. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { DemandParams, DemandView, NewDemand, StaffDemandView } from './demand-contract.ts';

export const listDemands = defineRoute({
  method: 'GET',
  path: '/v1/demands',
  access: 'public',
  summary: 'List what authorities demand to be withheld, the latest first',
  description:
    'Which authority demanded on which legal ground that a thing of which kind is withheld, in which countries, and until when. What it is about is not named. The list stays when the demand ends.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(DemandView) },
  problems: ['invalid_cursor'],
});

export const getDemand = defineRoute({
  method: 'GET',
  path: '/v1/demands/{demandId}',
  access: 'public',
  summary: 'Get the record of an authority’s demand',
  description:
    'Where something is withheld, the problem `unavailable_for_legal_reasons` (451) names this record as `demandId` and in `Link` with `rel="blocked-by"` (RFC 7725).',
  params: DemandParams,
  reply: { status: 200, schema: DemandView },
  problems: ['not_found'],
});

export const recordDemand = defineRoute({
  method: 'POST',
  path: '/v1/staff/demands',
  access: 'token',
  staff: ['administrator'],
  idempotent: true,
  summary: 'Record an authority’s demand, and withhold what it is about',
  description:
    'From then on nobody but its owner is shown it in the countries of `territory`, nor where the country of a viewer is not known; addresses of pictures that were handed out before end within the hour. It is a decision: the person is told, sees the reasons, and can appeal. ' +
    'The public record has `authority`, `ground`, `territory` and the times: write nothing there that leads to a person. `reference` says where the papers lie, for the staff alone. ' +
    `With \`itemId\` the item of the review queue is closed by it. At most ${limits.demandsAtOnce} demands stand against one thing at once.`,
  body: NewDemand,
  reply: { status: 201, schema: StaffDemandView },
  problems: [
    'action_not_applicable',
    'already_closed',
    'claimed_by_another',
    'forbidden_by_policy',
    'conflict',
  ],
});

export const listStaffDemands = defineRoute({
  method: 'GET',
  path: '/v1/staff/demands',
  access: 'token',
  staff: ['administrator', 'auditor'],
  summary: 'List demands with what they are about, the latest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(StaffDemandView) },
  problems: ['invalid_cursor'],
});

export const getStaffDemand = defineRoute({
  method: 'GET',
  path: '/v1/staff/demands/{demandId}',
  access: 'token',
  staff: ['administrator', 'auditor'],
  summary: 'Get a demand with what it is about',
  params: DemandParams,
  reply: { status: 200, schema: StaffDemandView },
});

export const liftDemand = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/demands/{demandId}',
  access: 'token',
  staff: ['administrator'],
  summary: 'Lift a demand before its time',
  description:
    'The thing is shown again, the person is told, and the public record says since when. Lifting again changes nothing.',
  params: DemandParams,
  reply: { status: 204 },
  problems: ['conflict'],
});
