/** Answers the routes of demands. */
import { makeDecideDeps } from '../decisions/make-decide-deps.ts';
import { makeDemandStore } from '../demands/demand-store.ts';
import { presentDemand, presentForStaff } from '../demands/present-demand.ts';
import { liftDemand, loadDemand, recordDemand } from '../demands/record-demand.ts';
import { api, routes } from '../demands/topic.ts';
import { DemandId } from '../kernel/ids.ts';
import { makeItemStore } from '../review/item-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

export const demandsApi = topicApi(
  { api, routes },
  ({ reading: { table, cursors } }) => ({
    cursors,
    demands: makeDemandStore(table),
    deciding: makeDecideDeps(table),
    items: makeItemStore(table),
  }),
  {
    listDemands: (call) =>
      answerPage(
        call,
        {
          list: 'demands',
          position: DemandId,
          read: ({ limit, from }) => call.deps.demands.page(limit, from),
        },
        ({ items }) => items.map((demand) => presentDemand(demand, call.now)),
      ),
    getDemand: async ({ params, deps, now }) => ({
      body: presentDemand((await loadDemand(deps.demands, params.demandId)).demand, now),
    }),
    recordDemand: async ({ body, viewer, staff, deps, now, ...call }) => {
      const { demand, about } = await recordDemand(deps, body, { by: viewer, role: staff.role, now }, call);
      return { body: presentForStaff(demand, about, now) };
    },
    listStaffDemands: (call) =>
      answerPage(
        call,
        {
          list: 'staff demands',
          position: DemandId,
          read: ({ limit, from }) => call.deps.demands.page(limit, from),
        },
        async ({ items }) => {
          const subjects = await call.deps.demands.subjects(items.map(({ demandId }) => demandId));
          return items.map((demand) => presentForStaff(demand, subjects.get(demand.demandId), call.now));
        },
      ),
    getStaffDemand: async ({ params, deps, now }) => {
      const { demand, about } = await loadDemand(deps.demands, params.demandId);
      return { body: presentForStaff(demand, about, now) };
    },
    liftDemand: async ({ params, viewer, staff, deps, now }) => {
      await liftDemand(deps, params.demandId, { by: viewer, role: staff.role, now });
      return {};
    },
  },
);
