/** Where preserved pictures lie in the media bucket: in a folder of their own, which no address of the delivery is ever signed for. */
import type { PreservedId } from '../kernel/ids.ts';

export const PRESERVED_FOLDER = 'preserved/';

export const pictureKey = (preservedId: PreservedId): string => `${PRESERVED_FOLDER}${preservedId}/picture`;
export const recordKey = (preservedId: PreservedId): string =>
  `${PRESERVED_FOLDER}${preservedId}/record.json`;
