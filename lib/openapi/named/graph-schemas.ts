import { SettingsChange, SettingsView } from '../../../lambdas/accounts/account-contract.ts';
import * as accounts from '../../../lambdas/accounts/account-examples.ts';
import { Permission } from '../../../lambdas/accounts/account-settings.ts';
import { MuteTerms } from '../../../lambdas/graph/graph-contract.ts';
import * as graph from '../../../lambdas/graph/graph-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const graphSchemas = {
  values: {
    Permission: {
      schema: Permission,
      description: '`everyone`. `following`: those whom the account follows. `nobody`.',
      examples: { following: example('Those whom the account follows', accounts.settings.tagging) },
    },
  },
  bodies: {
    SettingsChange: {
      schema: SettingsChange,
      description: 'A change of settings: what is left out stays.',
      examples: { private: example('A private account', accounts.settingsChange) },
    },
    MuteTerms: {
      schema: MuteTerms,
      description: 'How long an account is muted.',
      examples: { until: example('For some days', graph.muteTerms), always: example('Without an end', {}) },
    },
  },
  replies: {
    Settings: {
      schema: SettingsView,
      description: 'What an account has chosen, for itself.',
      examples: { settings: example('A private account', accounts.settings) },
    },
  },
} as const satisfies NamedSchemas;
