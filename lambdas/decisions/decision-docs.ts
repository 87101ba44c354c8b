/** What the documents say of decisions. */
import { limits } from '../kernel/limits.ts';
import { describeText, example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { DecisionView, NewAppeal, StandingView } from './decision-contract.ts';
import * as examples from './decision-examples.ts';
import type * as rows from './decision-rows.ts';

export const docs = {
  about: 'Decisions: what was restricted and why, and how to contest it.',
  bodies: {
    NewAppeal: {
      schema: NewAppeal,
      description: 'Why a decision should be reversed.',
      examples: { appeal: example('An appeal', examples.newAppeal) },
    },
  },
  replies: {
    Decision: {
      schema: DecisionView,
      description: 'A decision about you or what you put here, with its statement of reasons.',
      examples: {
        removal: example('A post was removed', examples.removal),
        appealed: example('Appealed', examples.appealed),
      },
    },
    Standing: {
      schema: StandingView,
      description: 'How your account stands.',
      examples: { standing: example('One decision', examples.standing) },
    },
  },
  fields: {
    'Decision.state':
      '`in_force`; `ended`: its time is over, or another decision took its place; `reversed`: everything is as it was before. Within `appeal`: `pending`, `upheld` or `reversed`.',
    'Decision.subject': 'What it is about: its kind, and the ids that name it.',
    'Decision.kind': 'Of what it is about, of what was done, or of how it can be contested.',
    'Decision.action': 'What was done.',
    'Decision.field': 'What of the profile was emptied.',
    'Decision.reasons': 'What the screen says.',
    'Decision.territory':
      'Countries in which it is withheld, by their codes (ISO 3166-1 alpha-2). `GET /v1/demands/{demandId}` shows the demand under the id of the decision.',
    'Decision.effect': 'What it means for you, in a sentence.',
    'Decision.rule': 'The rule that was broken.',
    'Decision.id': 'Id of the rule.',
    'Decision.title': 'Name of the rule.',
    'Decision.text':
      'What the rule says; within `redress`, how to go about it; within `appeal`, what you wrote.',
    'Decision.facts': 'What was found.',
    'Decision.ground': 'Whether it rests on the `law` or on the `terms` of the service.',
    'Decision.origin': 'What had somebody look.',
    'Decision.automated':
      'Whether software found it (`detection`), and whether software decided (`decision`).',
    'Decision.detection': 'Software found it.',
    'Decision.decision': 'Software decided.',
    decidedAt: 'When it was decided.',
    'Decision.endsAt': 'When it ends by itself; null where it does not.',
    countsUntil: 'Until when it counts against you; null where it does not.',
    redress: 'How it can be contested.',
    appealUntil: 'Until when you can appeal here.',
    canAppeal: 'Whether you can appeal here now.',
    'Decision.appeal': 'Your appeal; null where there is none.',
    'Decision.at': 'When you appealed.',
    'Decision.answer': 'The answer; null until there is one.',
    'Decision.answeredAt': 'When your appeal was decided.',
    'Standing.status': 'Status of your account.',
    'Standing.strikes': 'Decisions that count against you now.',
    'Standing.until': 'Until when it does.',
    'Standing.limits': 'What is limited for your account as a whole.',
    'Standing.kind': 'What was done.',
    'Standing.endsAt': 'When that ends by itself; null where it does not.',
    'NewAppeal.text': describeText('Why the decision should be reversed.', limits.appealGraphemes),
  },
  parameters: {
    decisionId: { description: 'Id of the decision.', example: examples.removal.decisionId },
  },
  rows: {
    decisionRow: {
      shape: '`StoredDecision` in `decisions/decision.ts`',
      note: 'with its statement of reasons and its appeal; written in one transaction with what it does ([ADR 65](adr/0065-decisions.md))',
    },
    standingRow: {
      note: 'changes with each decision; its number of the person follows from nothing, and goes with the account',
    },
    decisionRecordRow: { note: 'a partition a day; stays when the account is erased' },
    decisionEventRow: { note: 'written once, never changed' },
    decisionEndRow: { note: 'a list in the order of time, read every five minutes' },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'Decision.automated': { name: 'DecisionAutomation', description: 'What of a decision a machine did.' },
  },
} satisfies TopicDocs;
