import type { HashListJob } from '../kernel/jobs/hash-list-job.ts';
import type { ImportDeps } from './import-hashes.ts';
import { importHashes } from './import-hashes.ts';
import type { MatchAgainDeps } from './match-again.ts';
import { matchAgain } from './match-again.ts';
import type { PublishDeps } from './publish-lists.ts';
import { publishLists } from './publish-lists.ts';

export type HashListDeps = ImportDeps & PublishDeps & Omit<MatchAgainDeps, 'publish'>;

/** Runs a job about lists of known pictures; `now` in milliseconds. */
export const runHashListJob = async (deps: HashListDeps, job: HashListJob, now: number): Promise<void> => {
  switch (job.kind) {
    case 'import-hashes':
      return importHashes(deps, { ...job, now });
    case 'publish-lists':
      await publishLists(deps);
      return;
    case 'match-again':
      return matchAgain({ ...deps, publish: () => publishLists(deps) }, { ...job, now });
  }
};
