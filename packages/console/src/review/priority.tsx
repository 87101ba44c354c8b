/** How urgent an item is: 1 before all others, of five. */

import { numeral } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useSay } from '../language/texts.ts';
import { Badge, type Tone } from '../ui/page.tsx';

const tones: readonly Tone[] = ['bad', 'warn', 'info'];

export const toneOfPriority = (priority: number): Tone => tones[priority - 1] ?? 'plain';

export const PriorityBadge = ({ priority }: { readonly priority: number }) => {
  const say = useSay();
  return (
    <Badge tone={toneOfPriority(priority)}>
      <span className="visually-hidden">{say('queue.priority')} </span>
      {numeral(useLanguage(), priority)}
    </Badge>
  );
};
