import type { ActId } from '../kernel/ids.ts';
import type { Reaction, StoredViewerState } from '../posts/viewer-state.ts';
import { reactions } from '../posts/viewer-state.ts';
import type { Act } from './reaction.ts';

/** The acts that a change of a viewer's state begins or ceases to name. */
export const actsIn = ({
  before,
  after,
}: {
  readonly before: StoredViewerState | undefined;
  readonly after: StoredViewerState | undefined;
}): readonly { readonly reaction: Reaction; readonly act: ActId }[] =>
  reactions.flatMap((reaction) => {
    const acts = [before?.[reaction], after?.[reaction]].filter((act) => act !== undefined);
    return acts[0] === acts[1] ? [] : acts.map((act) => ({ reaction, act }));
  });

/** Acts are told apart by who did what, and when: their ids are of one viewer. */
export const nameOfAct = ({ reaction, viewer, act }: Act): string => `${reaction} ${viewer} ${act}`;
