/** All that an export holds besides pictures. */
import { accountSections } from './account-sections.ts';
import { decisionSections } from './decision-sections.ts';
import { notificationSections } from './notification-sections.ts';
import { peopleSections } from './people-sections.ts';
import { postSections } from './post-sections.ts';
import { reactionSections } from './reaction-sections.ts';
import { reportSections } from './report-sections.ts';
import type { Section } from './section.ts';
import { viewSections } from './view-sections.ts';

export const sections: readonly Section[] = [
  ...accountSections,
  ...postSections,
  ...reactionSections,
  ...viewSections,
  ...peopleSections,
  ...notificationSections,
  ...reportSections,
  ...decisionSections,
];
