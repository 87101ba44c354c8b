/** Notices by people without an account, as they send and see them. */
import * as z from 'zod/mini';
import { NoticeId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { userText, webAddress } from '../kernel/text/user-text.ts';
import { NoticeState } from './notice.ts';
import { NAMELESS_REASON, ReportReason } from './reasons.ts';

const MAX_ADDRESS = 2_000;
const MAX_EMAIL = 254; // RFC 5321

const fields = z.strictObject({
  address: webAddress(MAX_ADDRESS, /^https?$/),
  reason: ReportReason,
  explanation: userText({ en: 'explanation', ar: 'الشرح' }, limits.reportTextGraphemes, {
    lines: 'many',
    shows: 'something',
  }),
  name: z.optional(
    userText({ en: 'name', ar: 'الاسم' }, limits.displayNameGraphemes, { lines: 'one', shows: 'something' }),
  ),
  email: z.optional(z.email().check(z.maxLength(MAX_EMAIL))),
  goodFaith: z.boolean().check(
    translatedCheck<boolean>((isSaid) =>
      isSaid
        ? undefined
        : {
            en: 'A notice is sent in good faith: goodFaith must be true',
            ar: 'يُرسل الإخطار بحسن نية: يجب أن تكون قيمة goodFaith هي true',
          },
    ),
  ),
});

/** `POST /v1/notices` */
export const NewNotice = fields.check(
  translatedCheck<z.infer<typeof fields>>(({ reason, name, email }) =>
    reason === NAMELESS_REASON || (name !== undefined && email !== undefined)
      ? undefined
      : {
          en: `A notice needs a name and an email address, unless its reason is ${NAMELESS_REASON}`,
          ar: `يحتاج الإخطار إلى اسم وعنوان بريد إلكتروني، ما لم يكن سببه ${NAMELESS_REASON}`,
        },
  ),
);
export type NewNotice = z.infer<typeof NewNotice>;

export const NoticeParams = z.strictObject({ noticeId: NoticeId });

export const NoticeView = z.object({
  noticeId: NoticeId,
  state: NoticeState,
  receivedAt: z.iso.datetime(),
});
export type NoticeView = z.infer<typeof NoticeView>;
