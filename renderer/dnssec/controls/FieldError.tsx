import { mergeClasses } from '@fluentui/react-components';
import { useControlStyles } from './controls.styles';

interface FieldErrorProps {
  readonly id: string;
  /** `undefined`: nothing is wrong. */
  readonly children: string | undefined;
  /** Below a check box or a radio, and not below a row. */
  readonly ofChoice?: boolean;
}

/** What is wrong with a field, in words, on its row; read out when it comes. */
export function FieldError({ id, children, ofChoice = false }: FieldErrorProps) {
  const styles = useControlStyles();
  if (children === undefined) return null;
  return (
    <p id={id} role="alert" className={mergeClasses(styles.error, ofChoice && styles.errorOfChoice)}>
      {children}
    </p>
  );
}
