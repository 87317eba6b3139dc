import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { alignItems: 'stretch', marginLeft: '-8px' },
  radio: { '& input:enabled:not(:checked) ~ .fui-Radio__label': { color: tokens.colorNeutralForeground1 } },
  content: { marginLeft: '36px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

interface ReadOnlyRadiosProps {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** What belongs to the option and stands below it. */
    readonly content?: ReactNode;
  }[];
}

/** Radios that show a setting and do not change it; see `ReadOnlyCheckbox` for why they are not disabled. */
export function ReadOnlyRadios({ label, chosen, options }: ReadOnlyRadiosProps) {
  const styles = useStyles();
  return (
    <RadioGroup className={styles.root} aria-label={label} aria-readonly="true" value={chosen}>
      {options.map((option) => (
        <div key={option.value}>
          <Radio className={styles.radio} value={option.value} label={option.label} />
          {option.content === undefined ? null : <div className={styles.content}>{option.content}</div>}
        </div>
      ))}
    </RadioGroup>
  );
}
