/** What the documents say of reviewing. */
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { describeText, example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { AppealAnswer, DecidedItem, ItemDecision } from './decision-contract.ts';
import {
  Closings,
  ClosingsAnswer,
  Escalation,
  ItemDetail,
  ItemView,
  MacroList,
  MacroView,
  NewMacro,
  NewNote,
  ReporterMute,
  ReporterView,
} from './reviewing-contract.ts';
import * as examples from './reviewing-examples.ts';
import type * as rows from './reviewing-rows.ts';

const noteText = describeText('A note for the staff.', limits.reviewNoteGraphemes);

/** What fields of an item mean, wherever it is shown. */
const ofItem = (component: string) => ({
  [`${component}.kind`]: 'What is meant; its ids stand beside it.',
  [`${component}.accountId`]: 'Whose it is; of a claim, who of the staff has it; of a report, who made it.',
  [`${component}.state`]: '`open` or `closed`; of content, its own state.',
  [`${component}.sources`]: 'What has it wait.',
  [`${component}.priority`]: 'How urgent it is: 1 before all others, 5 behind them.',
  [`${component}.openedAt`]: 'Since when it waits.',
  [`${component}.reports`]: 'How many reports of it there have ever been.',
  [`${component}.escalated`]: 'Whether it is for seniors.',
  [`${component}.claim`]: 'Who of the staff has it now; null while nobody has.',
  [`${component}.until`]: 'Until when.',
  [`${component}.outcome`]: 'What came of it; null while it is open.',
});

export const docs = {
  about: 'Reviewing: for the staff who decide about what was reported, and about photos that wait.',
  bodies: {
    ReviewDecision: {
      schema: ItemDecision,
      description: 'What is done, and why.',
      examples: {
        scam: example('Removed, and suspended for a month', examples.decision),
        nothing: example('No violation', examples.nothing),
      },
    },
    AppealAnswer: {
      schema: AppealAnswer,
      description: 'The answer to an appeal.',
      examples: { reversed: example('Reversed', examples.appealAnswer) },
    },
    NewReviewNote: {
      schema: NewNote,
      description: 'A note.',
      examples: { note: example('A hint', examples.note) },
    },
    Escalation: {
      schema: Escalation,
      description: 'Why it is for seniors.',
      examples: { police: example('Beyond a reviewer', examples.escalation) },
    },
    ReviewClosings: {
      schema: Closings,
      description: 'Items to close.',
      examples: { one: example('One item', examples.closings) },
    },
    NewReviewMacro: {
      schema: NewMacro,
      description: 'A text for answers, in both languages.',
      examples: { scam: example('Of a scam', examples.newMacro) },
    },
    ReporterMute: {
      schema: ReporterMute,
      description: 'For how long.',
      examples: { month: example('A month', examples.mute) },
    },
  },
  replies: {
    DecidedReviewItem: {
      schema: DecidedItem,
      description: 'The item as the decision left it.',
      examples: { decided: example('Something was done', examples.decidedItem) },
    },
    ReviewItem: {
      schema: ItemView,
      description: 'What waits for a decision, or waited.',
      examples: { reported: example('A reported post', examples.item) },
    },
    ReviewItemPage: {
      schema: pageOf(ItemView),
      description: 'A page of the queue.',
      examples: {
        page: example('A page with more to come', { items: [examples.item], cursor: exampleCursor }),
      },
    },
    ReviewItemDetail: {
      schema: ItemDetail,
      description: 'An item with all it takes to decide.',
      examples: { reported: example('A reported post', examples.detail) },
    },
    ReviewClosingsAnswer: {
      schema: ClosingsAnswer,
      description: 'Which items were closed.',
      examples: { all: example('All of them', examples.closingsAnswer) },
    },
    ReviewMacro: {
      schema: MacroView,
      description: 'A text for answers.',
      examples: { scam: example('Of a scam', examples.macro) },
    },
    ReviewMacroList: {
      schema: MacroList,
      description: 'All texts for answers.',
      examples: { one: example('One text', { items: [examples.macro] }) },
    },
    Reporter: {
      schema: ReporterView,
      description: 'How often the reports of an account have led to anything.',
      examples: { muted: example('Muted', examples.reporter) },
    },
  },
  fields: {
    itemId: 'Id of the item: one for each thing, however often it is reported.',
    macroId: 'Id of the text.',
    ...ofItem('ReviewItem'),
    ...ofItem('ReviewItemDetail'),
    'ReviewItem.subject': 'What it is about.',
    'ReviewItemDetail.subject': 'What it is about.',
    'ReviewItemDetail.status': 'What the account may do and show.',
    'ReviewItemDetail.owner': 'The account whose it is, as it is now; null where it is gone.',
    'ReviewItemDetail.content': 'The thing as it is now; null where it is gone.',
    'ReviewItemDetail.name': 'Title or name.',
    'ReviewItemDetail.text': 'Caption, comment, or what the reporter added.',
    'ReviewItemDetail.visibility': 'Who can see the post.',
    'ReviewItemDetail.isPublic':
      'Whether everybody can see it; where not, the person is told what you looked at.',
    'ReviewItemDetail.photos': 'Its photos, also those that nobody is shown yet.',
    'ReviewItemDetail.verdicts': 'What the model said of the photos.',
    'ReviewItemDetail.verdict': 'What the policy made of it.',
    'ReviewItemDetail.reasons': 'Why it is sensitive.',
    'ReviewItemDetail.policy': 'Version of the policy.',
    'ReviewItemDetail.rule': 'Rule of the guidelines.',
    'ReviewItemDetail.recentReports': 'The latest 20 reports.',
    'ReviewItemDetail.notices': 'The latest 20 notices by people without an account.',
    'ReviewItemDetail.address': 'Where they saw it.',
    'ReviewItemDetail.explanation': 'Why they consider it illegal.',
    'ReviewItemDetail.email': 'Their email address.',
    'ReviewItemDetail.reason': 'Why it was reported.',
    'ReviewItemDetail.trusted': 'Whether the reporter has mostly been right.',
    'ReviewItemDetail.at': 'When it happened.',
    'ReviewItemDetail.was': 'What it was when it was reported.',
    'ReviewItemDetail.photoIds': 'Its photos then.',
    'ReviewItemDetail.events': 'What happened to the item, latest first, at most 50.',
    'ReviewItemDetail.what': 'What happened.',
    'ReviewItemDetail.by': 'Who of the staff did it.',
    'ReviewItemDetail.source': 'What opened it.',
    'ReviewItemDetail.note': 'A note for the staff.',
    'ReviewItemDetail.macro': 'The text that was chosen, as it was then.',
    'ReviewItemDetail.decisionIds': 'What was decided.',
    'ReviewItemDetail.decisions':
      'What was decided about the account and its things, newest first, at most 20.',
    'DecidedReviewItem.item': 'The item.',
    'DecidedReviewItem.decisionIds': 'The decisions that were made.',
    'ReviewDecision.actions': 'What is done, in this order.',
    'ReviewDecision.kind': 'What is done.',
    'ReviewDecision.on':
      'To what: the `subject` of the item, the `account` whose it is, or the `post` that the subject belongs to.',
    'ReviewDecision.reasons': 'Of `screen`: why.',
    'ReviewDecision.field': 'Of `clear`: which part of the profile.',
    'ReviewDecision.endsAt': 'Of `suspend` and `limit_interactions`: until when.',
    'ReviewDecision.statement': 'The statement of reasons; only without actions it can be left out.',
    'ReviewDecision.facts': 'The facts, as the person reads them.',
    'ReviewDecision.en': describeText('In English.', limits.reviewNoteGraphemes),
    'ReviewDecision.ar': describeText('In Arabic.', limits.reviewNoteGraphemes),
    'ReviewDecision.rule': 'The rule of the guidelines that was broken.',
    'ReviewDecision.ground': 'Whether it rests on the law or on the terms.',
    'ReviewDecision.origin': 'What had somebody look; by default what the item waits for.',
    'ReviewDecision.leaveOpen': 'The item stays open.',
    'ReviewDecision.note': noteText,
    'ReviewDecision.macroId': 'The text that was chosen: the log keeps its words.',
    'ReviewDecision.seen':
      'The version of the subject that you looked at: if it has changed, nothing is done.',
    'AppealAnswer.decisionId': 'The decision that is appealed.',
    'AppealAnswer.outcome': '`upheld`: the decision stands; `reversed`: everything is as it was.',
    'AppealAnswer.answer': 'What the person reads.',
    'AppealAnswer.en': describeText('In English.', limits.reviewNoteGraphemes),
    'AppealAnswer.ar': describeText('In Arabic.', limits.reviewNoteGraphemes),
    'AppealAnswer.note': noteText,
    'NewReviewNote.text': noteText,
    'Escalation.note': noteText,
    'ReviewClosings.note': noteText,
    'ReviewClosings.itemIds': 'The items.',
    'ReviewClosingsAnswer.closed': 'Those that were closed.',
    'ReviewClosingsAnswer.left': 'Those that were left as they are.',
    'NewReviewMacro.name': describeText('What it is called.', limits.reviewMacroNameGraphemes),
    'NewReviewMacro.en': describeText('In English.', limits.reviewNoteGraphemes),
    'NewReviewMacro.ar': describeText('In Arabic.', limits.reviewNoteGraphemes),
    'ReviewMacro.name': 'What it is called.',
    'ReviewMacro.en': 'In English.',
    'ReviewMacro.ar': 'In Arabic.',
    'ReviewItemDetail.en': 'In English.',
    'ReviewItemDetail.ar': 'In Arabic.',
    'ReporterMute.days': 'How many days.',
    'Reporter.accountId': 'The reporter.',
    'Reporter.decided': 'How many of its reports have an outcome.',
    'Reporter.upheld': 'How many of these led to something.',
    'Reporter.trusted': 'Whether it has mostly been right: its reports are more urgent.',
    'Reporter.mutedUntil': 'Until when nobody looks at its reports; null where they are looked at.',
  },
  parameters: {
    itemId: { description: 'Id of the review item.', example: examples.item.itemId },
    macroId: { description: 'Id of the text.', example: examples.macro.macroId },
    about: { description: 'Only items about things of this kind.' },
    source: { description: 'Only items that wait for this.' },
    escalated: { description: 'Only items for seniors, or only others.' },
    claimed: { description: 'Only items that you have claimed, or that nobody has.' },
  },
  rows: {
    macroRow: { note: 'in both languages; decisions keep the words, so it can be deleted' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
