/** What the documents say of residency. */
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { ResidencyView } from './residency-contract.ts';
import { residency } from './residency-examples.ts';

export const docs = {
  about: 'Residency: where data live, by whom they are processed, and until when.',
  replies: {
    Residency: {
      schema: ResidencyView,
      description: 'Where your data live.',
      examples: { residency: example('Some classes of data, in Frankfurt', residency) },
    },
  },
  fields: {
    'Residency.region': 'Where the service and all it stores lie: an AWS region.',
    'Residency.places':
      'A line for each class of data and each who processes it, in the order to show them in.',
    dataClass:
      'What it is. `rows`: all that you write and do; `backups` of it; `uploads`; `pictures`; `deletedMedia`; `exports`; `userExports`: who signs in how; `erasedAccounts`; `preserved`: for authorities; `messages` and `deadLetters` of queues; `schedules`; `logs`; `signIn` and `signInCalls`; `moderation`; `delivery`; `pushes`; sign-in `providers`; `webhooks`; `mails`. There may be more of them one day.',
    holds: 'What that is, in a sentence to show.',
    processor:
      'Who processes it: a service of AWS by name, or the host or name of somebody else. Null where your own device decides.',
    'Residency.until':
      'What ends it: `deleted` with what it is of or with your account; `days` after it came; `done` when it has done its work; `not_kept`; `theirs`: as the processor has it.',
    'Residency.days': 'After how many days at most it is gone; null but with `days`.',
    retention: 'The same in words to show.',
  },
} satisfies TopicDocs;
