/** The routes of exports. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { ExportAddresses, ExportView } from './export-contract.ts';

const MINUTES = limits.freshSignInSeconds / 60;
const ADDRESS_MINUTES = limits.exportAddressSeconds / 60;
const yours = 'the data are yours';

export const requestExport = defineRoute({
  method: 'POST',
  path: '/v1/me/export',
  access: 'token',
  limit: 'leaving',
  suspendedMay: yours,
  deactivatedMay: yours,
  summary: 'Request an export of all your data',
  description:
    `Prepares ZIP files with all that is yours: profile, settings, posts with their pictures, comments, and what you did with the posts of others. One at a time, and the next no sooner than ${limits.exportHours} hours later; until then the answer is 429 with \`Retry-After\`. ` +
    `You are notified when it is ready, and it is kept for ${limits.exportDays} days.`,
  reply: { status: 202, schema: ExportView },
  problems: ['export_running'],
});

export const getExport = defineRoute({
  method: 'GET',
  path: '/v1/me/export',
  access: 'token',
  deactivatedMay: yours,
  summary: 'Get the state of your export',
  description: 'How far the latest export has come, and what its parts are.',
  reply: { status: 200, schema: ExportView },
  problems: ['not_found'],
});

export const getExportAddresses = defineRoute({
  method: 'GET',
  path: '/v1/me/export/addresses',
  access: 'token',
  deactivatedMay: yours,
  summary: 'Get addresses to download your export from',
  description: `Each address is good for ${ADDRESS_MINUTES} minutes, without a token, and takes \`Range\`, so that a download that broke off goes on. Your sign-in must not be older than ${MINUTES} minutes (\`auth_time\`).`,
  reply: { status: 200, schema: ExportAddresses },
  problems: ['not_found', 'fresh_sign_in_required', 'export_not_ready'],
});
