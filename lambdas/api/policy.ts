/** Answers the routes of lists of known pictures and of the policy that is tried. */
import type { AccountId } from '../kernel/ids.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import { policiesOf, readPolicyChange } from '../photos/moderation/change-policy.ts';
import { policy } from '../photos/moderation/policy.ts';
import { makeShadowStore } from '../photos/shadow-store.ts';
import type { Deed } from '../policy/clear-hash.ts';
import { HashImportId } from '../policy/hash-list.ts';
import { makeHashListStore } from '../policy/hash-list-store.ts';
import {
  beginImport,
  createImport,
  describeList,
  loadImport,
  presentLists,
} from '../policy/manage-hash-lists.ts';
import { presentShadow } from '../policy/present-shadow.ts';
import { api, routes } from '../policy/topic.ts';
import { topicApi } from './topic-api.ts';

const deedOf = ({
  viewer: accountId,
  staff: { role },
  now,
}: {
  readonly viewer: AccountId;
  readonly staff: StaffCaller;
  readonly now: number;
}): Deed => ({ by: { accountId, role }, now });

export const policyApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    lists: makeHashListStore(reading.table),
    mediaBucket: env.MEDIA_BUCKET,
    shadow: makeShadowStore(reading.table),
    policies: policiesOf(policy, {
      inForce: readPolicyChange(env.MODERATION_POLICY),
      candidate: readPolicyChange(env.MODERATION_SHADOW),
    }),
  }),
  {
    listHashLists: async ({ deps }) => ({ body: await presentLists(deps) }),
    putHashList: async ({ params, body, deps, ...call }) => ({
      body: await describeList(deps, params.listId, body, deedOf(call)),
    }),
    deleteHashList: async ({ params, deps, ...call }) => {
      await deps.lists.remove(params.listId, deedOf(call));
      return {};
    },
    createHashImport: async ({ params, body, deps, now, seed }) => ({
      body: await createImport(deps, { ...params, ...body, importId: HashImportId.parse(seed), now }),
    }),
    beginHashImport: async ({ params, deps, ...call }) => ({
      body: await beginImport(deps, params, deedOf(call)),
    }),
    getHashImport: async ({ params, deps, now }) => ({ body: await loadImport(deps, params, now) }),
    clearHash: async ({ params, body, deps, ...call }) => {
      await deps.lists.clear({ ...params, ...body }, deedOf(call));
      return {};
    },
    unclearHash: async ({ params, deps, ...call }) => {
      await deps.lists.unclear(params, deedOf(call));
      return {};
    },
    getShadowReport: async ({ deps }) => ({ body: await presentShadow(deps) }),
  },
);
