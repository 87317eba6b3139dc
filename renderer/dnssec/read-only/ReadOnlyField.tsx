import { Field } from '@fluentui/react-components';
import { ReadOnlyControl } from './ReadOnlyControl';
import { useReadOnlyTabStyles } from './useReadOnlyTabStyles';

interface ReadOnlyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly control: 'edit' | 'spin';
  readonly disabled?: boolean;
}

/** A field with its label before it, as on the original's pages. */
export function ReadOnlyField({ label, ...control }: ReadOnlyFieldProps) {
  const styles = useReadOnlyTabStyles();
  return (
    <Field orientation="horizontal" label={label} className={styles.row}>
      <ReadOnlyControl className={styles.control} {...control} />
    </Field>
  );
}
