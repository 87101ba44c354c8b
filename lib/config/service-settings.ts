/** Settings of what people are told of the service: how to reach who runs it, its terms and guidelines. docs/configuration.md describes each. */
import * as z from 'zod';
import type { ServiceInformation } from '../../lambdas/meta/meta-contract.ts';

// Every function has them in its environment, which holds 4 KB.
const MAX_ADDRESS_LENGTH = 300;

const address = z.url({ protocol: /^https$/ }).max(MAX_ADDRESS_LENGTH);
const byLanguage = z.strictObject({ en: address, ar: address });

/** One address for all, or one for the readers of each language. The command line gives the latter as JSON. */
const page = z.preprocess((value, context) => {
  if (typeof value !== 'string') return value;
  if (!value.trim().startsWith('{')) return { en: value, ar: value };
  try {
    return JSON.parse(value);
  } catch {
    context.addIssue({ code: 'custom', message: 'an address, or { "en": …, "ar": … } in JSON' });
    return z.NEVER;
  }
}, byLanguage);

export const serviceShape = {
  contactEmail: z.email().max(254).optional(),
  contactUrl: page.optional(),
  termsUrl: page.optional(),
  termsVersion: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
      'at most 32 letters, digits, dots, hyphens and underscores, the first a letter or digit',
    )
    .optional(),
  guidelinesUrl: page.optional(),
} as const;

type ServiceSettings = z.infer<z.ZodObject<typeof serviceShape>>;

/** What is wrong with these settings taken together. */
export const serviceProblem = ({ termsUrl, termsVersion }: ServiceSettings): string | undefined =>
  termsVersion !== undefined && termsUrl === undefined
    ? 'termsVersion needs termsUrl, where the terms can be read that are to be accepted'
    : undefined;

/** What apps are told. */
export const informationOf = ({
  contactEmail,
  contactUrl,
  termsUrl,
  termsVersion,
  guidelinesUrl,
}: ServiceSettings): ServiceInformation => ({
  ...((contactEmail ?? contactUrl) !== undefined && {
    contact: {
      ...(contactEmail !== undefined && { email: contactEmail }),
      ...(contactUrl !== undefined && { url: contactUrl }),
    },
  }),
  ...(termsUrl !== undefined && {
    terms: { ...(termsVersion !== undefined && { version: termsVersion }), url: termsUrl },
  }),
  ...(guidelinesUrl !== undefined && { guidelines: { url: guidelinesUrl } }),
});
