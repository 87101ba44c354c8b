/** All that the page says, in both languages. */
import { decisionMessages } from './messages/decision.ts';
import { names } from './messages/names.ts';
import { policyMessages } from './messages/policy.ts';
import { reviewMessages } from './messages/review.ts';
import { sessionMessages } from './messages/session.ts';
import { shellMessages } from './messages/shell.ts';
import { standingMessages } from './messages/standing.ts';
import { supportMessages } from './messages/support.ts';

export interface Message {
  readonly en: string;
  readonly ar: string;
}

export const messages = {
  ...shellMessages,
  ...sessionMessages,
  ...reviewMessages,
  ...decisionMessages,
  ...supportMessages,
  ...policyMessages,
  ...standingMessages,
  ...names,
};
