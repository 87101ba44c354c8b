import type { TestCloud } from '../../support/cloud.ts';

/** Lets so many minutes pass, and all be done that is due in each. */
export const settleErasures = async (cloud: TestCloud, minutes: number): Promise<void> => {
  for (let each = 0; each < minutes; each += 1) {
    await cloud.settle();
    await cloud.advance(60);
  }
  await cloud.settle();
};
