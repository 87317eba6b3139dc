import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  /** Windows greys a label that does not apply, not one that is not ticked. */
  root: { '& input:enabled:not(:checked) ~ .fui-Checkbox__label': { color: tokens.colorNeutralForeground1 } },
});

interface ReadOnlyCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** The setting does not apply now, as the original greys it. */
  readonly disabled?: boolean;
}

/**
 * A check box that shows a setting and does not change it.
 *
 * It is not disabled for that: it would leave the Tab order, and grey a value that one came here to read.
 */
export function ReadOnlyCheckbox({ label, checked, disabled = false }: ReadOnlyCheckboxProps) {
  const styles = useStyles();
  return (
    <Checkbox
      className={styles.root}
      label={label}
      checked={checked}
      disabled={disabled}
      aria-readonly="true"
    />
  );
}
