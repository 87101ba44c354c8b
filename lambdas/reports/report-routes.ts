/** The routes of reports. The one table of all routes is in ../routes.ts. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { NewNotice, NoticeParams, NoticeView } from './notice-contract.ts';
import { NewReport, ReasonsView, ReportAnswer, ReportParams, ReportView } from './report-contract.ts';

export const listReportReasons = defineRoute({
  method: 'GET',
  path: '/v1/report-reasons',
  access: 'public',
  summary: 'List the reasons for reports',
  description:
    'In two levels, in English and Arabic. They are the same for everybody and change with the service alone.',
  reply: { status: 200, schema: ReasonsView },
  cached: true,
});

export const makeReport = defineRoute({
  method: 'POST',
  path: '/v1/reports',
  access: 'token',
  limit: 'reports',
  limitedToward: 'accountId',
  suspendedMay: 'it protects you and others',
  changesOwnLists: true,
  idempotent: true,
  summary: 'Report an account, post, photo, comment or collection',
  description:
    `Reports up to ${limits.subjectsPerReport} things of one account, for one reason. The account is not told, and never learns who reported it. ` +
    'What you reported before for the same reason is not reported again: where nothing is left, the answer is the report that you made before, with `isNew` false. ' +
    `You can report what you can see; also what an account that blocks you shows to everybody, and what you have seen in the last ${limits.reportSeenDays} days and cannot see any more. It is kept as it is now. ` +
    'Posts that you report, or photos of them, are left out of your lists and feeds at once; you can still read them by their ids. You are notified of the outcome.',
  body: NewReport,
  reply: { status: 200, schema: ReportAnswer },
  problems: ['not_found', 'cannot_do_to_self'],
});

export const listReports = defineRoute({
  method: 'GET',
  path: '/v1/me/reports',
  access: 'token',
  summary: 'List your reports',
  description: `Newest first, with their outcomes. A report is kept for ${limits.reportDays} days.`,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(ReportView) },
  problems: ['invalid_cursor'],
});

export const getReport = defineRoute({
  method: 'GET',
  path: '/v1/me/reports/{reportId}',
  access: 'token',
  summary: 'Get one of your reports',
  description: 'With its outcome, as soon as there is one.',
  params: ReportParams,
  reply: { status: 200, schema: ReportView },
  problems: ['not_found'],
});

export const sendNotice = defineRoute({
  method: 'POST',
  path: '/v1/notices',
  access: 'public',
  summary: 'Send a notice of illegal content, without an account',
  description:
    'Names the address of the content, a post, photo, comment, collection or account, the reason, and who you are, which is not needed where a child is abused. The id in the answer is the receipt; by it you can look up what became of the notice. It is not told whether anything is at the address. Where the deployment sends mails, your address gets one with the receipt and one with the outcome, in the language of this request.',
  body: NewNotice,
  reply: { status: 201, schema: NoticeView },
});

export const getNotice = defineRoute({
  method: 'GET',
  path: '/v1/notices/{noticeId}',
  access: 'public',
  summary: 'Get what became of a notice',
  description: 'By its receipt.',
  params: NoticeParams,
  reply: { status: 200, schema: NoticeView },
  problems: ['not_found'],
});

export const getNoticeForm = defineRoute({
  method: 'GET',
  path: '/v1/notices/form',
  access: 'public',
  summary: 'Get a web page for sending a notice',
  description: 'In the language of `Accept-Language`; without any script.',
  reply: { status: 200, schema: z.string() },
  replyType: 'text/html; charset=utf-8',
});

export const sendNoticeForm = defineRoute({
  method: 'POST',
  path: '/v1/notices/form',
  access: 'public',
  summary: 'Send a notice by the web page',
  description: 'Takes the form of the page, and answers another with the receipt.',
  takesForm: true,
  body: NewNotice,
  reply: { status: 201, schema: z.string() },
  replyType: 'text/html; charset=utf-8',
});
