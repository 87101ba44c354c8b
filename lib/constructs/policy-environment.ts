import type { PolicyChange } from '../../lambdas/photos/moderation/change-policy.ts';

/** What functions are told of the moderation policy. */
export interface PolicyEnvironment {
  readonly MODERATION_POLICY: string;
  readonly MODERATION_SHADOW: string;
}

const changeOf = (change: PolicyChange | undefined): string =>
  change === undefined ? '' : JSON.stringify(change);

/** The changes of a deployment, for functions that judge by them or tell of them. */
export const policyEnvironment = ({
  moderationPolicy,
  moderationShadow,
}: {
  readonly moderationPolicy: PolicyChange | undefined;
  readonly moderationShadow: PolicyChange | undefined;
}): PolicyEnvironment => ({
  MODERATION_POLICY: changeOf(moderationPolicy),
  MODERATION_SHADOW: changeOf(moderationShadow),
});
