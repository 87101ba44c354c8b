/** The rules of the guidelines by their areas, from which one is chosen. */
import { type RuleArea, RuleId, ruleAreas } from '../../../../lambdas/kernel/rules.ts';
import { useLanguage } from '../language/language.ts';
import { useSay } from '../language/texts.ts';
import { SelectField } from '../ui/fields.tsx';
import type { Draft } from './decision-draft.ts';

const areas: readonly RuleArea[] = Object.values(ruleAreas);

const isRule = (value: string): value is RuleId => RuleId.safeParse(value).success;

export const RuleField = ({
  label,
  value,
  onChange,
  problem,
}: {
  readonly label: string;
  readonly value: Draft['rule'];
  readonly onChange: (rule: Draft['rule']) => void;
  readonly problem?: string | undefined;
}) => {
  const say = useSay();
  const language = useLanguage();
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(next) => onChange(isRule(next) ? next : '')}
      choices={[{ value: '', label: say('decide.choose') }]}
      groups={areas.map(({ title, rules }) => ({
        label: title[language],
        choices: Object.entries(rules).map(([id, rule]) => ({ value: id, label: rule.title[language] })),
      }))}
      problem={problem}
    />
  );
};
