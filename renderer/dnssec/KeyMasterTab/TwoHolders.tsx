import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { holderTexts } from '../key-master-texts';
import { enumerate } from '../moments';
import { hasTwoHolders, isBusy, shortName } from '../store/dialog-view';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';

/**
 * The directory names more than one Key Master: a move failed between its two writes (ms-dnsp.md section 4,
 * consequence e). Keeping one takes the role from the other.
 */
export function TwoHolders() {
  const styles = useKeyMasterTabStyles();
  const dialog = useDnssecDialog();
  const isShown = useLoadedDialog(hasTwoHolders);
  const holders = useLoadedDialog(({ properties }) => properties.holders);
  const busy = useLoadedDialog(isBusy);
  if (!isShown) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.notice}>
      <MessageBarBody className={styles.noticeBody}>
        <p className={styles.noticeText}>
          <MessageBarTitle>{holderTexts.title}</MessageBarTitle> {holderTexts.body(enumerate(holders))}
        </p>
        <div className={styles.noticeButtons}>
          {holders.map((fqdn) => (
            <Button
              key={fqdn}
              size="small"
              disabledFocusable={busy}
              onClick={() => void dialog.keepHolder(shortName(fqdn))}
            >
              {holderTexts.keep(shortName(fqdn))}
            </Button>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
