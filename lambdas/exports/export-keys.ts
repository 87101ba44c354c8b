/** Where exports lie in the media bucket. */
import type { AccountId, ExportId } from '../kernel/ids.ts';

/** The folder of all of them. */
export const TAKEOUT_FOLDER = 'e/';

export interface ExportIds {
  readonly accountId: AccountId;
  readonly exportId: ExportId;
}

const DIGITS = 3;

const numbered = (part: number): string => String(part).padStart(DIGITS, '0');

/** The name of a part, from 1, as people save it. */
export const partName = (part: number): string => `suwar-export-${numbered(part)}.zip`;

/** Where all exports of an account lie. */
export const takeoutsOf = (accountId: AccountId): string => `${TAKEOUT_FOLDER}${accountId}/`;

const folderOf = ({ accountId, exportId }: ExportIds): string => `${takeoutsOf(accountId)}${exportId}/`;

/** The object of a part. */
export const partKey = (ids: ExportIds, part: number): string => `${folderOf(ids)}${partName(part)}`;

/** The object that says which pictures a part is to hold. Nobody is given its address. */
export const planKey = (ids: ExportIds, part: number): string =>
  `${folderOf(ids)}plan-${numbered(part)}.json`;
