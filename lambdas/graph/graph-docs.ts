/** What the documents say of the graph. */
import { limits } from '../kernel/limits.ts';
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { AnsweredRequests, MuteTerms, Relationships, RequestsToAnswer } from './graph-contract.ts';
import * as graph from './graph-examples.ts';
import type * as rows from './graph-rows.ts';
import { SuggestionReason, Suggestions, SuggestionView } from './suggestion-contract.ts';
import * as suggestions from './suggestion-examples.ts';

export const docs = {
  about: 'Follows, followers, follow requests, blocks, mutes, restrictions and suggestions.',
  bodies: {
    RequestsToAnswer: {
      schema: RequestsToAnswer,
      description: 'Whose follow requests to answer, and how.',
      examples: {
        some: example('Accept one account', graph.requestsToAnswer),
        all: example('Decline everyone, from the oldest request on', { answer: 'decline' }),
      },
    },
    MuteTerms: {
      schema: MuteTerms,
      description: 'How long to mute an account.',
      examples: {
        until: example('For a few days', graph.muteTerms),
        always: example('Until you unmute it', {}),
      },
    },
  },
  replies: {
    Relationships: {
      schema: Relationships,
      description: 'Your relationships to several accounts.',
      examples: { one: example('One of them', graph.relationships) },
    },
    AnsweredRequests: {
      schema: AnsweredRequests,
      description: 'What became of each follow request.',
      examples: { accepted: example('One accepted, one withdrawn', graph.answeredRequests) },
    },
    SuggestionReason: {
      schema: SuggestionReason,
      description: 'Why an account is suggested. `followed_by`: accounts that you follow follow it.',
      examples: {
        followedBy: example('Followed by four accounts that you follow', suggestions.suggestion.reason),
      },
    },
    Suggestion: {
      schema: SuggestionView,
      description: 'An account that you may want to follow.',
      examples: { amal: example('Followed by four accounts that you follow', suggestions.suggestion) },
    },
    Suggestions: {
      schema: Suggestions,
      description: 'Accounts that you may want to follow, best first.',
      examples: { one: example('One suggestion', { items: [suggestions.suggestion] }) },
    },
  },
  fields: {
    'Relationships.items': 'The relationships, in the order asked.',
    'Relationships.relationship': 'The relationship between you and the account.',
    accountIds: `Ids of up to ${limits.idsAtOnce} accounts; leave it out to answer everyone.`,
    'RequestsToAnswer.cursor': 'The cursor of the previous response, to go on with everyone.',
    answer: 'Whether to accept or to decline.',
    answered: 'The accounts, in the order asked, or oldest requests first.',
    outcome: '`accepted`, `declined`, or `not_found` when there is no request, or no longer.',
    'AnsweredRequests.cursor': 'Where the next call goes on; left out when everyone is answered.',
    until: `When the mute ends, at most ${limits.muteMaxDays} days from now; leave it out to mute until you unmute.`,
    'Suggestion.account': 'The suggested account.',
    'Suggestion.reason': 'Why the account is suggested, and why at this place.',
    'Suggestions.items': 'The suggestions, best first.',
    'SuggestionReason.code': 'Kind of reason.',
    'SuggestionReason.accounts': 'Up to three of the accounts that follow it.',
    'SuggestionReason.count':
      'How many of the considered accounts follow it; suggestions are ranked by this.',
  },
  parameters: {
    accountIds: {
      description: `Ids of up to ${limits.idsAtOnce} accounts: the parameter several times, or once with commas between the ids.`,
      example: ['7ZK3N9QW2M5RX8TB'],
    },
    reposts: {
      description:
        'Whether what the account reposts comes to your home feed. Left out, it stays as it is; at first it does. Send it again to change it while you follow; it ends with the follow.',
      example: 'mute',
    },
    via: {
      description: 'Id of the post by that account that led to the follow.',
      example: '01K7Z3R2C07ZK3N9QW2M5RX8TB',
    },
  },
  rows: {
    edgeRow: {
      shape: '`StoredEdge` in `graph/edge.ts`',
      note: 'all that one account is to another: follows, requests, blocks, mutes, restricts it, is in its audiences, and when either last blocked the other; the truth',
    },
    reverseRow: {
      note: 'who follows an account, in the order of ids: for counts, fan-out and joins; made equal to the edge by `projections`',
    },
    bellRow: {
      note: 'who is notified of new posts, in the order of ids; made equal to the `bell` of the edge by `projections`',
    },
    followerRow: {
      note: 'for lists, by the ULID that the edge has as `since`; made equal to the edge by `projections` ([decision 38](adr/0038-lists-of-people-by-time.md))',
    },
    followingRow: { note: 'likewise, for the list of the one who follows' },
    requesterRow: { note: 'for the inbox, by the ULID that the edge has as `requested`; likewise' },
    blockedRow: {
      note: "the owner's own list, by the ULID that the edge has as `blocks`; written with both edges in one transaction",
    },
    mutedRow: {
      note: "the owner's own list, by the ULID that the edge has as `mutedAt`; written with the edge in one transaction; expires with the mute",
    },
    restrictedRow: {
      note: "the owner's own list, by the ULID that the edge has as `restricts`; written with the edge in one transaction",
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'AnsweredRequests.answered': {
      name: 'AnsweredRequest',
      description: 'A follow request, and what came of the answer to it.',
    },
    'Relationships.items': { name: 'AccountRelationship', description: 'An account, and what it is to you.' },
  },
} satisfies TopicDocs;
