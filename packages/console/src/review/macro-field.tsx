/** A text that staff saved, whose words go into both languages. */
import { useQuery } from '@tanstack/react-query';
import { api, type Macro } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { SelectField } from '../ui/fields.tsx';

export const useMacros = () =>
  useQuery({ queryKey: ['macros'], queryFn: () => api.get('/v1/staff/review/macros') });

export const MacroField = ({
  value,
  onChoose,
}: {
  readonly value: string;
  readonly onChoose: (macro: Macro | undefined) => void;
}) => {
  const say = useSay();
  const items = useMacros().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <SelectField
      label={say('decide.macro')}
      value={value}
      onChange={(macroId) => onChoose(items.find((macro) => macro.macroId === macroId))}
      choices={[
        { value: '', label: say('decide.noMacro') },
        ...items.map((macro) => ({ value: macro.macroId, label: macro.name })),
      ]}
    />
  );
};
