/** What the documents say of demands. */
import { limits } from '../kernel/limits.ts';
import { describeText, example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { DemandView, NewDemand, StaffDemandView } from './demand-contract.ts';
import * as examples from './demand-examples.ts';
import { listDemands, listStaffDemands } from './demand-routes.ts';
import type * as rows from './demand-rows.ts';

export const docs = {
  about: 'Demands: what authorities demand to be withheld, in which countries, for everybody to see.',
  bodies: {
    NewDemand: {
      schema: NewDemand,
      description: 'An authority’s demand, as one of the staff records it.',
      examples: { demand: example('A post, in two countries', examples.newDemand) },
    },
  },
  replies: {
    Demand: {
      schema: DemandView,
      description: 'The public record of an authority’s demand: nothing in it leads to what it is about.',
      examples: {
        inForce: example('In force', examples.demand),
        lifted: example('Lifted before its time', examples.lifted),
      },
    },
    DemandPage: {
      schema: listDemands.reply.schema,
      description: 'Demands of authorities, the latest first.',
      examples: {
        page: example('One of several pages', { items: [examples.demand], cursor: exampleCursor }),
      },
    },
    StaffDemand: {
      schema: StaffDemandView,
      extends: 'Demand',
      description: 'An authority’s demand with what it is about.',
      examples: { demand: example('A post', examples.staffDemand) },
    },
    StaffDemandPage: {
      schema: listStaffDemands.reply.schema,
      description: 'Demands with what they are about, the latest first.',
      examples: {
        page: example('One of several pages', { items: [examples.staffDemand], cursor: exampleCursor }),
      },
    },
  },
  fields: {
    demandId: 'Id of the demand, and of the decision that carries it out.',
    'Demand.kind': 'What kind of thing is withheld.',
    'StaffDemand.kind': 'What kind of thing is withheld.',
    'Demand.authority': 'Who demands it.',
    'Demand.ground': 'On which law.',
    'Demand.territory': 'Countries in which it is withheld, by their codes (ISO 3166-1 alpha-2).',
    demandedAt: 'Since when it is in force.',
    'Demand.endsAt': 'When it ends by itself; null where it does not.',
    'Demand.state':
      '`in_force`; `ended`: its time is over; `lifted`: taken back before, also because the person contested it with success; `gone`: what it was about is gone with its account.',
    'Demand.endedAt': 'When it ended; null while it is in force.',
    'StaffDemand.subject':
      'What is withheld: its kind, and the ids that name it; null where the account was erased.',
    'StaffDemand.accountId': 'Whose it is; null where the account was erased.',
    'StaffDemand.reference': 'Where the papers lie; null where the account was erased.',
    'StaffDemand.by': 'Who of the staff recorded it; null where either account was erased.',
    'NewDemand.subject':
      'What is to be withheld: an account, a post, a comment or a collection, with the ids that name it. A photo is withheld with its post.',
    'NewDemand.kind': 'What kind of thing it is.',
    'NewDemand.authority': describeText('Who demands it; everybody sees it.', limits.referenceGraphemes),
    'NewDemand.ground': describeText('On which law; everybody sees it.', limits.referenceGraphemes),
    'NewDemand.reference': describeText(
      'Where the papers lie; for the staff alone.',
      limits.referenceGraphemes,
    ),
    'NewDemand.territory': 'Codes of countries (ISO 3166-1 alpha-2).',
    'NewDemand.endsAt': `When it ends by itself, within ${limits.restrictionMaxDays} days; without it, when it is lifted.`,
    'NewDemand.facts': 'What the person is told was found, in both languages.',
    'NewDemand.en': describeText('In English.', limits.decisionFactsGraphemes),
    'NewDemand.ar': describeText('In Arabic.', limits.decisionFactsGraphemes),
    'NewDemand.rule': 'The rule that the person is told; `illegal` where nothing is said.',
    'NewDemand.itemId': 'The item of the review queue that is closed by it.',
  },
  parameters: {
    demandId: { description: 'Id of the demand.', example: examples.demand.demandId },
  },
  rows: {
    demandRow: {
      shape: '`StoredDemand` in `demands/demand.ts`',
      note: 'public as it is, and stays; written in the transaction of its decision, whose id it has ([ADR 71](adr/0071-authority-demands.md))',
    },
    demandSubjectRow: { note: 'for the staff alone; goes with the account' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
