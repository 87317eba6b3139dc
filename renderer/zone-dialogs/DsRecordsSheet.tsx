import { Button } from '@fluentui/react-components';
import { useConsole } from '../console/console-context';
import { Sheet } from '../console/dialogs/Sheet';
import { useSheetStyles } from '../console/dialogs/Sheet.styles';
import { useDefaultFocus } from '../dnssec/useDefaultFocus';
import { DelegationSection } from '../tools/RolloversPage/DelegationSection';
import { delegationTexts } from '../tools/RolloversPage/rollover-texts';
import { sheetWords } from './dialog-texts';
import { useDsRecordsStyles } from './DsRecordsSheet.styles';

interface DsRecordsSheetProps {
  readonly server: string;
  readonly zone: string;
  readonly onClose: (changed: boolean) => void;
}

/** What the parent of a signed zone has to publish: every digest, to be copied, and whether the parent has it. */
export function DsRecordsSheet({ server, zone, onClose }: DsRecordsSheetProps) {
  const sheetStyles = useSheetStyles();
  const styles = useDsRecordsStyles();
  const { api } = useConsole();
  const close = (): void => onClose(false);
  return (
    <Sheet
      title={delegationTexts.titleOf(zone)}
      className={styles.surface}
      onEnter={close}
      onClose={close}
      buttons={
        <Button
          ref={useDefaultFocus(true)}
          className={sheetStyles.button}
          appearance="primary"
          onClick={close}
        >
          {sheetWords.close}
        </Button>
      }
    >
      <DelegationSection api={api} server={server} zone={zone} />
    </Sheet>
  );
}
