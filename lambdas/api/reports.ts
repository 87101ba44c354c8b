/** Answers the routes of reports. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCollectionStore } from '../collections/collection-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { ReportId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { makePostStore } from '../posts/post-store.ts';
import { presentReasons } from '../reports/list-reasons.ts';
import { makeReport, presentReport } from '../reports/make-report.ts';
import { noticeForm, noticeReceipt } from '../reports/notice-form.ts';
import { makeNoticeStore } from '../reports/notice-store.ts';
import { makeReportStore } from '../reports/report-store.ts';
import { getNotice, sendNotice } from '../reports/send-notice.ts';
import { api, routes } from '../reports/topic.ts';
import { makeWasSeenStore } from '../sightings/was-seen-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

/** A page is one file: nothing is loaded by it, and its form goes nowhere else. */
const ofPage = {
  'cache-control': 'no-store',
  vary: 'accept-language',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const;

export const reportsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    collections: makeCollectionStore(reading.table),
    comments: makeCommentStore(reading.table),
    edges: makeEdgeStore(reading.table),
    posts: makePostStore(reading.table),
    notices: makeNoticeStore(reading.table),
    reports: makeReportStore(reading.table),
    seen: makeWasSeenStore(reading.table),
  }),
  {
    listReportReasons: async () => ({
      body: presentReasons(),
      headers: { 'cache-control': 'public, max-age=3600' },
    }),
    sendNotice: async ({ body, deps, seed, now, language }) => ({
      body: await sendNotice(deps.notices, body, { seed, now, language }),
    }),
    getNotice: async ({ params, deps, now }) => ({
      body: await getNotice(deps.notices, params.noticeId, now),
    }),
    getNoticeForm: async ({ language }) => ({ body: noticeForm(language), headers: ofPage }),
    sendNoticeForm: async ({ body, deps, seed, now, language }) => ({
      body: noticeReceipt(await sendNotice(deps.notices, body, { seed, now, language }), language),
      headers: ofPage,
    }),
    makeReport: async ({ account, body, deps, seed, now }) => ({
      body: await makeReport(deps, { viewer: account.accountId, body, seed, now }),
    }),
    listReports: (call) => {
      const { viewer, deps, now } = call;
      return answerPage(
        call,
        {
          list: 'reports',
          position: ReportId,
          read: ({ limit, from }) => deps.reports.page(viewer, limit, from, now),
        },
        ({ items }) => items.map(presentReport),
      );
    },
    getReport: async ({ params, viewer, deps, now }) => {
      const report = await deps.reports.get(viewer, params.reportId, now);
      if (report === undefined) throw notFound();
      return { body: presentReport(report) };
    },
  },
);
