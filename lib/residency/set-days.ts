/** How long things are kept by the settings of a deployment. */
import { BACKUP_DAYS, type SetDays } from '../../lambdas/kernel/stored-data.ts';
import { LONGEST_WAIT_DAYS } from '../../lambdas/photos/photo.ts';
import type { Config } from '../config/config.ts';

type DaySettings = Pick<Config, 'logRetentionDays' | 'userExportDays' | 'moderationsPerDay' | 'keepData'>;

export const setDaysOf = (config: DaySettings): SetDays => ({
  logs: config.logRetentionDays,
  userExports: config.userExportDays,
  // The net below the reconciler, which deletes uploads that are done with.
  uploads: config.moderationsPerDay === 0 ? 1 : LONGEST_WAIT_DAYS + 1,
  // As long as the table's own backups reach, where data are to be kept at all.
  deletedMedia: config.keepData ? BACKUP_DAYS : 0,
});
