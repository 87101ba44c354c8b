import { bytesAllowed, limits } from '../../../lambdas/kernel/limits.ts';

const name =
  `At most ${limits.audienceNameGraphemes} characters as people count them (graphemes) and ` +
  `${bytesAllowed(limits.audienceNameGraphemes)} bytes of UTF-8, not empty. Two audiences may have the same name.`;

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const audiencesFields: Readonly<Record<string, string>> = {
  audienceId: 'The audience.',
  'NewAudience.name': `What its owner calls it. ${name}`,
  'AudienceChange.name': `What its owner calls it from now on. ${name}`,
  'Audience.name': 'What its owner calls it.',
  members: 'How many people are in it.',
};
