import { Field, Input } from '@fluentui/react-components';
import { longestReason } from '../dnssec/store/reason';
import { sheetWords } from './dialog-texts';
import { useZoneSheetStyles } from './ZoneSheet.styles';

interface ReasonFieldProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly half?: boolean;
}

/** Why somebody does it: optional, and kept in the history of the zone. */
export function ReasonField({ reason, onReason, half = false }: ReasonFieldProps) {
  const styles = useZoneSheetStyles();
  return (
    <Field className={half ? styles.half : styles.whole} label={sheetWords.reason}>
      <Input
        className={styles.control}
        value={reason}
        maxLength={longestReason}
        onChange={(_event, { value }) => onReason(value)}
      />
    </Field>
  );
}
