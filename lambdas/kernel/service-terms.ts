/** The terms of service in force, and what is refused to accounts that have not accepted them. */
import * as z from 'zod/mini';
import type { Problem, Translated } from '../platform/problem.ts';
import { problem } from './problems.ts';
import type { RouteSpec } from './route-spec.ts';
import { needsTerms } from './route-spec.ts';

/** A page's address for the readers of each language. */
export const PageAddress = z.object({ en: z.url(), ar: z.url() });

/** A version of the terms that accounts are asked to accept. */
export const ServiceTerms = z.object({ version: z.string(), url: PageAddress });
export type ServiceTerms = z.infer<typeof ServiceTerms>;

/** When an account accepted which version; `at` in milliseconds. */
export const AcceptedTerms = z.object({ version: z.string(), at: z.int() });
export type AcceptedTerms = z.infer<typeof AcceptedTerms>;

interface HasTerms {
  readonly terms?: AcceptedTerms | undefined;
}

/** The terms in force as a function's environment has them; undefined where nobody is asked to accept any. */
export const readServiceTerms = (variable: string | undefined): ServiceTerms | undefined =>
  variable === undefined || variable === '' ? undefined : z.parse(ServiceTerms, JSON.parse(variable));

/** Whether an account has yet to accept the terms in force. */
export const termsAreDue = ({ terms }: HasTerms, inForce: ServiceTerms | undefined): boolean =>
  inForce !== undefined && terms?.version !== inForce.version;

const notAccepted = (terms: ServiceTerms, detail: Translated) =>
  problem('terms_not_accepted', detail, { members: { terms } });

/** Why a version cannot be accepted, or none with a new account; undefined where it is the one in force. */
export const termsRefusal = (version: string | undefined, inForce: ServiceTerms): Problem | undefined => {
  const { version: present, url } = inForce;
  if (version === undefined)
    return notAccepted(inForce, {
      en: `Accept the terms of service to create an account: send termsVersion '${present}'; the terms are at ${url.en}`,
      ar: `اقبل شروط الخدمة لإنشاء حساب: أرسل termsVersion بالقيمة '${present}'؛ الشروط منشورة في ${url.ar}`,
    });
  if (version === present) return undefined;
  const detail = {
    en: `The terms of service in force are version '${present}', not '${version}'; show them and ask again: ${url.en}`,
    ar: `الإصدار الساري من شروط الخدمة هو '${present}' وليس '${version}'؛ اعرضه واطلب القبول من جديد: ${url.ar}`,
  };
  return problem('terms_changed', detail, { members: { terms: inForce } });
};

/** Throws `terms_not_accepted` for a write that puts something into the world while the terms in force are not accepted. */
export const checkTerms = (account: HasTerms, spec: RouteSpec, inForce: ServiceTerms | undefined): void => {
  if (inForce === undefined || !needsTerms(spec) || !termsAreDue(account, inForce)) return;
  const { version, url } = inForce;
  throw notAccepted(inForce, {
    en: `Accept version '${version}' of the terms of service with PUT /v1/me/terms first; the terms are at ${url.en}`,
    ar: `اقبل الإصدار '${version}' من شروط الخدمة بطلب PUT /v1/me/terms أولًا؛ الشروط منشورة في ${url.ar}`,
  });
};
