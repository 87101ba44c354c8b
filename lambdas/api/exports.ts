/** Answers the routes of exports. */
import { makeExportStore } from '../exports/export-store.ts';
import { getExport, getExportAddresses, requestExport } from '../exports/manage-exports.ts';
import { api, routes } from '../exports/topic.ts';
import { makeObjectAddresses } from '../photos/media-address.ts';
import { topicApi } from './topic-api.ts';

export const exportsApi = topicApi(
  { api, routes },
  ({ reading: { table, signing } }) => ({
    exports: makeExportStore(table),
    objects: makeObjectAddresses(signing),
  }),
  {
    requestExport: async ({ account: { accountId }, deps, seed, now }) => ({
      body: await requestExport(deps.exports, accountId, seed, now),
    }),
    getExport: async ({ viewer, deps, now }) => ({ body: await getExport(deps.exports, viewer, now) }),
    getExportAddresses: async ({ viewer, identity: signIn, deps, now }) => ({
      body: await getExportAddresses(deps, { accountId: viewer, signIn }, now),
      headers: { 'cache-control': 'no-store' },
    }),
  },
);
