import { Button, Dropdown, Field, Input, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { commonSpans, spanUnits, typedSpan } from './time-spans';
import type { SpanUnit } from './time-spans';
import { timeTexts } from './time-texts';
import { useTimeSectionStyles } from './TimeSection.styles';

const units: readonly SpanUnit[] = ['minutes', 'hours', 'days', 'weeks'];

function isUnit(value: string | undefined): value is SpanUnit {
  return value !== undefined && value in spanUnits;
}

interface TypedSpanProps {
  readonly amount: string;
  readonly unit: SpanUnit;
  readonly onChange: (amount: string, unit: SpanUnit) => void;
}

/** A number and a unit, for a span that is none of the common ones. */
function TypedSpan({ amount, unit, onChange }: TypedSpanProps) {
  const styles = useTimeSectionStyles();
  return (
    <>
      <Field label={timeTexts.amount} className={styles.amount}>
        <Input
          value={amount}
          inputMode="numeric"
          onChange={(_event, { value }) => onChange(value, unit)}
          input={{ size: 4 }}
        />
      </Field>
      <Field label={timeTexts.unit}>
        <Dropdown
          className={styles.unit}
          value={unit}
          selectedOptions={[unit]}
          onOptionSelect={(_event, { optionValue }) => {
            if (isUnit(optionValue)) onChange(amount, optionValue);
          }}
        >
          {units.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}

interface SpanChoiceProps {
  readonly onAdvance: (milliseconds: number) => void;
  readonly onWrong: (text: string) => void;
}

/** Moves the time ahead by a span: one of the common ones, or one that is typed. */
export function SpanChoice({ onAdvance, onWrong }: SpanChoiceProps) {
  const styles = useTimeSectionStyles();
  const [chosen, choose] = useState(commonSpans[0]?.name ?? timeTexts.other);
  const [typed, setTyped] = useState<{ readonly amount: string; readonly unit: SpanUnit }>({
    amount: '12',
    unit: 'hours',
  });
  const common = commonSpans.find(({ name }) => name === chosen);
  const advance = (): void => {
    const span = common?.milliseconds ?? typedSpan(typed.amount, typed.unit);
    if (span === null) onWrong(timeTexts.notAPeriod);
    else onAdvance(span);
  };
  return (
    <div className={styles.way}>
      <Field label={timeTexts.span}>
        <Dropdown
          className={styles.span}
          value={chosen}
          selectedOptions={[chosen]}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined) choose(optionValue);
          }}
        >
          {[...commonSpans.map(({ name }) => name), timeTexts.other].map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
      </Field>
      {common === undefined ? (
        <TypedSpan {...typed} onChange={(amount, unit) => setTyped({ amount, unit })} />
      ) : null}
      <Button aria-label={timeTexts.bySpan} onClick={advance}>
        {timeTexts.advance}
      </Button>
    </div>
  );
}
