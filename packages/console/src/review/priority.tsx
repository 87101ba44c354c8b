/** How urgent an item is: 1 before all others, of five. */

import { numeral } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useSay } from '../language/texts.ts';
import { Badge, type Tone } from '../ui/page.tsx';

const tones: readonly Tone[] = ['bad', 'warn', 'info'];

export const toneOfPriority = (priority: number): Tone => tones[priority - 1] ?? 'plain';

/** `named` says what the number is, where no heading above it does. */
export const PriorityBadge = ({
  priority,
  named = false,
}: {
  readonly priority: number;
  readonly named?: boolean;
}) => {
  const say = useSay();
  return (
    <Badge tone={toneOfPriority(priority)}>
      <span className={named ? undefined : 'visually-hidden'}>{say('queue.priority')} </span>
      {numeral(useLanguage(), priority)}
    </Badge>
  );
};
