import * as z from 'zod';

const Answer = z.object({
  batchItemFailures: z.nullish(z.array(z.object({ itemIdentifier: z.string() }))),
});

/**
 * Reads a `ReportBatchItemFailures` answer: the identifiers of the failed items, all of them when Lambda would take the answer
 * for a failure of the whole batch.
 *
 * Rules: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
 */
export function failedItems(payload: unknown, identifiers: readonly string[]): readonly string[] {
  if (payload === null || payload === undefined) return [];
  const answer = Answer.safeParse(payload);
  if (!answer.success) return typeof payload === 'object' ? identifiers : [];
  const failed = (answer.data.batchItemFailures ?? []).map((item) => item.itemIdentifier);
  return failed.every((identifier) => identifiers.includes(identifier)) ? failed : identifiers;
}
