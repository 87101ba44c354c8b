/** By `Component.field`, or by `field` where it means the same everywhere. */
export const acquaintancesFields: Readonly<Record<string, string>> = {
  'Suggestion.account': 'The account.',
  'Suggestion.reason': 'Why it is here, and why at this place.',
  'Suggestions.items': 'Best first.',
  'SuggestionReason.code': 'Kind of the reason.',
  'SuggestionReason.accounts': 'Up to three of those who follow it.',
  'SuggestionReason.count': 'How many of those who were asked follow it: what the order comes from.',
};
