/** What the documents say of public numbers. */
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { TransparencyView } from './transparency-contract.ts';
import { transparency } from './transparency-examples.ts';
import type * as rows from './transparency-rows.ts';

const columns = 'a number for each kind, named `<what>.<kind>.…`';

export const docs = {
  about: 'Transparency: what was decided and reported, in numbers.',
  replies: {
    Transparency: {
      schema: TransparencyView,
      description: 'Numbers of a quarter.',
      examples: { transparency: example('A quarter that is not over', transparency) },
    },
  },
  fields: {
    'Transparency.quarter': 'The quarter, such as `2026-Q4`, in UTC.',
    'Transparency.from': 'Its first day.',
    'Transparency.until': 'Its last day.',
    'Transparency.isOver': 'Whether it has ended.',
    'Transparency.decisions':
      'A row for each kind of decision that there was; in a row, how many of these there were.',
    'Transparency.area': 'Id of the area that the rule belongs to.',
    'Transparency.rule':
      'Id of the rule that was broken; within `received`, of the rule that the reason is, or is a part of.',
    'Transparency.action': 'What was done.',
    'Transparency.subject': 'What it was done to.',
    'Transparency.ground': 'Whether it rests on the `law` or on the `terms` of the service.',
    'Transparency.origin': 'What had somebody look.',
    'Transparency.automated': 'The part that software had.',
    'Transparency.detection': 'Software found it.',
    'Transparency.decision': 'Software decided.',
    'Transparency.language':
      'Language of what was decided about, as the first part of a BCP 47 tag; `other` for one that nobody knows, null where its author named none.',
    appeals: 'How many of them were appealed.',
    upheld: 'How many of them stay after an appeal.',
    overturned: 'How many of them were reversed by an appeal.',
    withdrawn: 'How many of them the service took back of its own accord.',
    'Transparency.received': 'What was received, by kind and reason.',
    'Transparency.kind':
      '`report`: by somebody with an account; `notice`: of illegal content, by somebody without.',
    'Transparency.reason': 'Id of the reason, as `GET /v1/report-reasons` has it.',
    'Transparency.count': 'How many.',
    'Transparency.waits': 'How long people waited for a person to decide.',
    'Transparency.for':
      'What they waited for: a decision, by what had somebody look, or the answer to an `appeal`.',
    medianMinutes: 'The middle one of the waits, in minutes, to a tenth.',
  },
  parameters: {
    quarter: {
      description: 'A quarter that has begun. The present one where none is named.',
      example: '2026-Q4',
    },
    table: { description: 'Which of the tables.', example: 'received' },
  },
  rows: {
    decisionNumbersRow: {
      note: `${columns}; kept by the stream, exact by what records of decisions remember ([ADR 72](adr/0072-public-numbers.md)), for good`,
    },
    waitingNumbersRow: { note: 'waits in steps of a tenth, of which medians are made; for good' },
    receivedNumbersRow: { note: 'by reason; reports and notices remember that they were counted; for good' },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'TransparencyDecision.automated': 'DecisionAutomation',
  },
} satisfies TopicDocs;
