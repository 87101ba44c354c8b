/** What the documents say of reports. */
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { describeText, example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { presentReasons } from './list-reasons.ts';
import { NewNotice, NoticeView } from './notice-contract.ts';
import { NewReport, ReasonsView, ReportAnswer, ReportView } from './report-contract.ts';
import * as examples from './report-examples.ts';
import type * as rows from './report-rows.ts';

const kind =
  'What is meant: the `account` itself, a `post`, a `photo` of a post, a `comment` or a `collection`. Its ids stand beside it.';

export const docs = {
  about: 'Reports: tell the staff of what breaks the rules.',
  bodies: {
    NewNotice: {
      schema: NewNotice,
      description: 'A notice of illegal content.',
      examples: { post: example('A post', examples.newNotice) },
    },
    NewReport: {
      schema: NewReport,
      description: 'A report of things of one account.',
      examples: {
        post: example('A post', examples.newReport),
        comment: example('A comment and the account that wrote it', examples.ofComment),
      },
    },
  },
  replies: {
    Notice: {
      schema: NoticeView,
      description: 'A notice, as whoever has its receipt sees it.',
      examples: { received: example('Just received', examples.notice) },
    },
    Report: {
      schema: ReportView,
      description: 'A report that you made.',
      examples: {
        open: example('Nobody has decided yet', examples.report),
        decided: example('Something was done about it', examples.decided),
      },
    },
    ReportPage: {
      schema: pageOf(ReportView),
      description: 'A page of your reports.',
      examples: { one: example('The last page', { items: [examples.decided] }) },
    },
    ReportAnswer: {
      schema: ReportAnswer,
      description: 'Your report, and what else you can do.',
      examples: { made: example('A new report', examples.reportAnswer) },
    },
    ReportReasons: {
      schema: ReasonsView,
      description: 'All reasons for reports.',
      examples: { all: example('All reasons', presentReasons()) },
    },
  },
  fields: {
    reportId: 'Id of the report.',
    noticeId: 'Id of the notice, which is its receipt.',
    'NewNotice.address':
      'Where the content is to be seen: the address of a post, photo, comment, collection or account, by whichever app. Its id or the username stands in it: `…/posts/{postId}`, an address of media, `…/accounts/{username}`, `/@name`.',
    'NewNotice.reason': 'Why: one of the reasons of `GET /v1/report-reasons`.',
    'NewNotice.explanation': describeText('Why you consider it illegal.', limits.reportTextGraphemes),
    'NewNotice.name': describeText('Your name.', limits.displayNameGraphemes),
    'NewNotice.email': 'Your email address; kept with the notice for a year.',
    'NewNotice.goodFaith': 'You believe in good faith that what you say is accurate and complete.',
    'Notice.state':
      '`received`; `not_found`: nothing that is known here is at the address, or it has gone with its account; `action_taken`: something was done; `no_violation`: nothing had to be.',
    receivedAt: 'When it came.',
    'NewReport.accountId': 'The account whose things you report; that of the author, commenter or owner.',
    'NewReport.subjects': 'What you report, all of that account.',
    'NewReport.reason': 'Why: one of the reasons of `GET /v1/report-reasons`.',
    'NewReport.text': describeText(
      'What else the staff should know; nobody else reads it.',
      limits.reportTextGraphemes,
    ),
    'Report.accountId': 'The account whose things you reported.',
    'Report.subjects': 'What you reported.',
    'Report.reason': 'Why you reported it.',
    'Report.text': 'What you added; left out where you added nothing.',
    'Report.state': '`open` until somebody has decided about all of it, then `decided`.',
    'Report.outcome':
      '`action_taken`: something was done about at least one of the things; `no_violation`: nothing had to be; null until then.',
    'Report.createdAt': 'When you made it.',
    'Report.decidedAt': 'When its outcome was there; null until then.',
    'NewReport.kind': kind,
    'Report.kind': kind,
    'ReportAnswer.report': 'The report.',
    'ReportAnswer.isNew': 'Whether it is new; false for one that you had made before.',
    'ReportAnswer.username': 'Username of the account, for what is offered.',
    'ReportAnswer.offers': 'What you can do about the account yourself, as far as you have not done it.',
    'ReportReasons.categories': 'The first level: the areas of the rules.',
    'ReportReasons.category': 'Id of the area.',
    'ReportReasons.title': 'In English and Arabic, for people.',
    'ReportReasons.reasons': 'The second level.',
    'ReportReasons.reason': 'Id of the reason, as reports have it.',
    'ReportReasons.rule': 'The rule that it is, or is a part of: decisions name the same rules.',
    'ReportReasons.en': 'English.',
    'ReportReasons.ar': 'Arabic.',
  },
  parameters: {
    noticeId: { description: 'Id of the notice.', example: examples.notice.noticeId },
    reportId: { description: 'Id of the report.', example: examples.report.reportId },
  },
  rows: {
    reportRow: {
      shape: '`StoredReport` in `reports/report.ts`',
      note: 'the truth: what, why, and how it was; its change has it filed under its subjects ([ADR 66](adr/0066-reports-and-review.md))',
    },
    reportedSubjectRow: {
      note: 'keeps the same from being reported twice; written with the report in one transaction',
    },
    reportOfSubjectRow: { note: 'the marker by which the item counts it; who decided tells all of these' },
    noticeRow: {
      shape: '`StoredNotice` in `reports/notice.ts`',
      note: 'by somebody without an account; its change has it filed under what its address names, the narrowest thing of several; an erasure takes out what leads to the person',
    },
    noticeMailsRow: { note: 'keeps the form from filling the mailbox of a stranger: ten mails a day' },
    noticeOfSubjectRow: { note: 'by which a notice learns of the outcome' },
    reporterRow: {
      shape: '`StoredReporter` in `reports/report.ts`',
      note: 'how often its reports led to anything',
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'ReportReasons.categories': {
      name: 'ReportCategory',
      description: 'A group of reasons to report something.',
    },
    'ReportCategory.reasons': { name: 'ReportReason', description: 'A reason to report something.' },
  },
} satisfies TopicDocs;
