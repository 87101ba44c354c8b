/** Fields of forms, each with its label. */
import { type ReactNode, useId } from 'react';
import { directionOf, type Language } from '../language/language.ts';

export const TextField = ({
  label,
  value,
  onChange,
  language,
  lines,
  hint,
  problem,
  ...input
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the text, where it is not that of the page. */
  readonly language?: Language;
  readonly lines?: number;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'number';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'email';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
}) => {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`];
  const shared = {
    id,
    value,
    'aria-describedby': described.filter((part) => part !== false).join(' ') || undefined,
    'aria-invalid': problem !== undefined || undefined,
    ...(language === undefined ? { dir: 'auto' as const } : { lang: language, dir: directionOf(language) }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? (
        <input {...shared} {...input} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={lines}
          required={input.required}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const SelectField = ({
  label,
  value,
  onChange,
  choices,
  groups = [],
  problem,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
  readonly groups?: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
  readonly problem?: string | undefined;
}) => {
  const id = useId();
  const options = (list: readonly Choice[]) =>
    list.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      >
        {options(choices)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {options(group.choices)}
          </optgroup>
        ))}
      </select>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
};

export const CheckField = ({
  label,
  checked,
  onChange,
}: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) => (
  <label className="check">
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <span>{label}</span>
  </label>
);

export const RadioFields = ({
  label,
  value,
  onChange,
  choices,
  problem,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
  readonly problem?: string | undefined;
}) => {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="check">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {problem !== undefined && <p className="problem">{problem}</p>}
    </fieldset>
  );
};
