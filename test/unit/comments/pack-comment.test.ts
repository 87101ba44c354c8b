import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentIdOf, newTextPartId } from '../../../lambdas/comments/comment.ts';
import { packComment } from '../../../lambdas/comments/pack-comment.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../../lambdas/platform/row-bytes.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';

const postId = postAt(idOf('author'), 1);
const by = idOf('writer');
const thread = commentIdOf(newUlid(T0), undefined);
const ids = [thread, commentIdOf(newUlid(T0 + 1), thread)];
const counted = { likes: 999_999_999, replies: 999_999_999, counted: 999_999_999, queued: true };
const later = { ...counted, state: 'pending', reason: 'hidden_words', editedAt: 9_999_999_999_999 };

const words = fc.record({
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: limits.commentGraphemes }),
  mentions: fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', '_', '.'), minLength: 1, maxLength: 30 }).map((name) => ({
      accountId: idOf(name),
      name,
    })),
    { maxLength: limits.mentionsPerPost },
  ),
});

describe("a comment's own row", () => {
  it('stays within a write unit whatever is said and counted, and says all of what fits', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...ids), (said, commentId) => {
        const { packed, parts } = packComment({ postId, commentId, by, ...said }, newTextPartId);
        const sk = `${commentId === thread ? 'C' : 'R'}#${commentId}`;
        const rest = { pk: `COMMENTS#${postId}`, sk, by, ...later };
        expect(rowBytes({ ...rest, ...packed })).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
        const whole = { text: said.text, ...(said.mentions.length > 0 && { mentions: said.mentions }) };
        const fits = rowBytes({ ...rest, ...whole }) <= WRITE_UNIT_BYTES;
        expect(parts).toHaveLength(fits ? 0 : 1);
        expect(fits ? packed : parts[0]).toMatchObject(whole);
      }),
    );
  });
});
