import { SuggestionReason, Suggestions, SuggestionView } from '../../../lambdas/graph/suggestion-contract.ts';
import * as acquaintances from '../../../lambdas/graph/suggestion-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const acquaintancesSchemas = {
  replies: {
    SuggestionReason: {
      schema: SuggestionReason,
      description: 'Why an account is suggested. `followed_by`: accounts that the viewer follows follow it.',
      examples: {
        followedBy: example('Four of those whom the viewer follows', acquaintances.suggestion.reason),
      },
    },
    Suggestion: {
      schema: SuggestionView,
      description: 'An account that the viewer may want to follow.',
      examples: { amal: example('Followed by four whom the viewer follows', acquaintances.suggestion) },
    },
    Suggestions: {
      schema: Suggestions,
      description: 'Accounts that the viewer may want to follow, best first.',
      examples: { one: example('One suggestion', { items: [acquaintances.suggestion] }) },
    },
  },
} as const satisfies NamedSchemas;
