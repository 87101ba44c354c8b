/** How a policy that is tried differs from the one in force. */
import type { PoliciesInForce } from '../photos/moderation/change-policy.ts';
import { differences } from '../photos/moderation/shadow.ts';
import { type Verdict, verdicts } from '../photos/moderation/verdict.ts';
import type { ShadowStore } from '../photos/shadow-store.ts';
import type { ShadowReportView } from './policy-contract.ts';

interface ShadowDeps {
  readonly policies: PoliciesInForce;
  readonly shadow: Pick<ShadowStore, 'report'>;
}

const isVerdict = (text: string): text is Verdict => verdicts.some((verdict) => verdict === text);

/** The report of the candidate, by day, the latest first. */
export const presentShadow = async ({ policies, shadow }: ShadowDeps): Promise<ShadowReportView> => {
  const { policy, candidate } = policies;
  const days = candidate === undefined ? [] : await shadow.report(candidate.version);
  return {
    policy: policy.version,
    candidate: candidate?.version ?? null,
    days: days.map(({ day, judged, differences: counted }) => ({
      day,
      judged,
      differences: differences.flatMap((difference) => {
        const photos = counted[difference];
        const [inForce, would] = difference.split('_').filter(isVerdict);
        return photos === undefined || inForce === undefined || would === undefined
          ? []
          : [{ inForce, candidate: would, photos }];
      }),
    })),
  };
};
