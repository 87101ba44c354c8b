/** What an account wants to be notified of, by type: what is offered, and what goes without saying. */
import * as z from 'zod/mini';
import type { Edge } from '../graph/edge.ts';

/** Whose activity one wants to be notified of. `following`: that of those whom one follows. */
export const FromWhom = z.enum(['everyone', 'following', 'off']);
export type FromWhom = z.infer<typeof FromWhom>;
export const OnOff = z.enum(['on', 'off']);
export type OnOff = z.infer<typeof OnOff>;

/** What an account has chosen, by type of notification, and of `pushes`: whether devices are told at once. */
export const ChosenPreferences = z.pipe(
  z.pipe(
    z.looseObject({}),
    z.transform(({ pk, sk, ...chosen }) => chosen),
  ),
  z.record(z.string(), z.enum([...FromWhom.options, ...OnOff.options])),
);
export type ChosenPreferences = Readonly<Partial<Record<string, FromWhom | OnOff>>>;

/** Whether the recipient wants to be notified that somebody did something of the type. `edge` is the recipient's to them. */
export const wants = (chosen: ChosenPreferences, type: string, edge: Edge | undefined): boolean => {
  const fromWhom = chosen[type] ?? 'everyone';
  return fromWhom === 'everyone' || (fromWhom === 'following' && edge?.since !== undefined);
};

/** Whether the recipient wants to be notified of what happens to their own. */
export const wantsOwn = (chosen: ChosenPreferences, type: string): boolean => (chosen[type] ?? 'on') === 'on';

/** Whether the recipient's devices are told of notifications at once. */
export const wantsPushes = ({ pushes = 'on' }: ChosenPreferences): boolean => pushes === 'on';
