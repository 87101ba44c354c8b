/** What the document says of things that belong to no topic. */
import { limits } from '../../lambdas/kernel/limits.ts';
import type { TopicDocs } from '../../lambdas/kernel/topic-docs.ts';

export const sharedDocs = {
  fields: {
    state: 'Current state.',
    createdAt: 'When it was created.',
    problem: 'What went wrong: a stable code for programs and a sentence for people.',
    code: 'Stable code, for programs.',
    message: 'Sentence for people, in the language of the request.',
    items: 'The items of this page.',
    cursor: 'Cursor of the next page: send it as `?cursor=`. Left out on the last page.',
  },
  parameters: {
    limit: { description: `Number of items per page; ${limits.pageSizeDefault} by default.` },
    cursor: { description: 'The `cursor` of the previous page; leave it out for the first page.' },
  },
  parts: {
    'ConfigContact.url': { name: 'LocalizedUrl', description: 'An address in each language.' },
    'ConfigTerms.url': 'LocalizedUrl',
    'ConfigGuidelines.url': 'LocalizedUrl',
    'ProblemTerms.url': 'LocalizedUrl',
    'ReportCategory.title': { name: 'LocalizedText', description: 'A text in each language.' },
    'ReportReason.title': 'LocalizedText',
    'NewDemand.facts': { name: 'NewLocalizedText', description: 'A text in each language.' },
    'ReviewDecisionStatement.facts': 'NewLocalizedText',
    'AppealAnswer.answer': 'NewLocalizedText',
    'Report.subjects': { name: 'Subject', description: 'What a report, demand or decision is about.' },
    'Decision.subject': 'Subject',
    'StaffDemand.subject': 'Subject',
    'ReviewItem.subject': 'Subject',
    'ReviewItemDetail.subject': 'Subject',
    'NewReport.subjects': { name: 'NewSubject', description: 'What a report or demand is about.' },
    'NewDemand.subject': 'NewSubject',
  },
} satisfies TopicDocs;
