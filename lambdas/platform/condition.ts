/** What becomes of writes whose condition does not hold. */
import type { Row } from './table.ts';
import { ConditionFailed } from './table.ts';

/** The outcome of a write, undefined when its condition did not hold. */
export const unlessChanged = async <Result>(write: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
};

/** The outcome of a write, or the refusal when its condition did not hold. */
export const orRefusal = async <Result>(write: Promise<Result>): Promise<Result | ConditionFailed> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionFailed) return error;
    throw error;
  }
};

/** Whether a write was done: false when its condition did not hold. */
export const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

/** The row as it stands behind an update, whether that was done or its condition did not hold; undefined when there is no row. */
export const rowAfter = async (update: Promise<Row>): Promise<Row | undefined> => {
  const outcome = await orRefusal(update);
  return outcome instanceof ConditionFailed ? outcome.row : outcome;
};
