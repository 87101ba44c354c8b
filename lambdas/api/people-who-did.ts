import { presentPeople } from '../graph/present-people.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { WhoDidPage } from '../reactions/list-who-did.ts';
import { WhoDidPosition } from '../reactions/list-who-did.ts';
import type { ListCall, PagePart } from './answer-page.ts';
import { answerPage } from './answer-page.ts';
import type { Reply } from './route.ts';

interface WhoDidCall extends ListCall {
  readonly deps: ListCall['deps'] & { readonly media: MediaAddresses };
}

/** Answers a page of people who did something. `list` distinguishes the list from all others. */
export const answerWhoDid = (
  list: string,
  call: WhoDidCall,
  read: (part: PagePart<WhoDidPosition>) => Promise<WhoDidPage>,
): Promise<Reply> =>
  answerPage(call, { list, position: WhoDidPosition, read }, ({ items }) =>
    presentPeople(items, call.deps.media, call.now),
  );
