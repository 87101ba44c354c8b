/** Audiences as their owner sees them. Nobody else ever learns of one. */
import * as z from 'zod/mini';
import { Username } from '../accounts/username.ts';
import { AudienceId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { userText } from '../kernel/text/user-text.ts';

const AudienceName = userText({ en: 'name', ar: 'الاسم' }, limits.audienceNameGraphemes, {
  lines: 'one',
  shows: 'something',
});

export const AudienceParams = z.strictObject({ audienceId: AudienceId });
export const MemberParams = z.strictObject({ audienceId: AudienceId, username: Username });

/** `POST /v1/me/audiences`. */
export const NewAudience = z.strictObject({ name: AudienceName });

/** `PATCH /v1/me/audiences/{audienceId}`. */
export const AudienceChange = z.strictObject({ name: AudienceName });

export const AudienceView = z.object({
  audienceId: AudienceId,
  name: z.string(),
  members: z.int(),
  createdAt: z.iso.datetime(),
});
export type AudienceView = z.infer<typeof AudienceView>;
