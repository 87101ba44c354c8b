/** Answers the routes of decisions. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAppealStore } from '../decisions/appeal-store.ts';
import { makeDecisionStore } from '../decisions/decision-store.ts';
import { presentDecision } from '../decisions/decision-view.ts';
import { appealDecision, loadOwnDecision, presentStanding } from '../decisions/own-decisions.ts';
import { api, routes } from '../decisions/topic.ts';
import { DecisionId } from '../kernel/ids.ts';
import { answerPageWithin } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

export const decisionsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    cursors: reading.cursors,
    accounts: makeAccountStore(reading.table),
    decisions: { ...makeDecisionStore(reading.table), ...makeAppealStore(reading.table) },
  }),
  {
    getStanding: (call) => {
      const { viewer, deps, language, now } = call;
      return answerPageWithin(
        call,
        {
          list: 'decisions',
          position: DecisionId,
          read: ({ limit, from }) => deps.decisions.page(viewer, limit, from),
        },
        (page) => presentStanding(deps, viewer, page, { language, now }),
      );
    },
    getDecision: async ({ params, viewer, deps, language, now }) => ({
      body: presentDecision(await loadOwnDecision(deps.decisions, viewer, params.decisionId), language, now),
    }),
    appealDecision: async ({ params, body, account: { accountId }, deps, language, now }) => {
      const { decisionId } = params;
      const decision = await appealDecision(deps.decisions, { accountId, decisionId, text: body.text }, now);
      return { body: presentDecision(decision, language, now) };
    },
  },
);
