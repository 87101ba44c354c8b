/** Claiming the first item of the queue that nobody else gets before. */
import { api, isRefused } from '../api/client.ts';

export interface QueueFilters {
  readonly about?: 'account' | 'post' | 'photo' | 'comment' | 'collection';
  readonly source?: 'photo' | 'report' | 'notice' | 'appeal';
  readonly escalated?: 'yes' | 'no';
}

/** Others are faster, or it is for seniors, or it was closed meanwhile. */
const passes: readonly string[] = [
  'claimed_by_another',
  'already_closed',
  'forbidden_by_policy',
  'not_found',
];

/** The id of the item that is claimed now; undefined where there is none to claim. */
export const claimNext = async (filters: QueueFilters = {}): Promise<string | undefined> => {
  const query = { ...filters, claimed: 'nobody' as const };
  const { items } = await api.get('/v1/staff/review/items', { query });
  for (const { itemId } of items) {
    try {
      await api.put('/v1/staff/review/items/{itemId}/claim', { path: { itemId } });
      return itemId;
    } catch (error) {
      if (!(isRefused(error) && passes.includes(error.code))) throw error;
    }
  }
  return undefined;
};
