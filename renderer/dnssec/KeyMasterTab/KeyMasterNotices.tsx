import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLoadedDialog } from '../dialog-context';
import { formatMoment } from '../moments';
import { keyMasterTexts } from '../texts';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';

function Notice({ intent, children }: { readonly intent: 'info' | 'warning'; readonly children: ReactNode }) {
  const styles = useKeyMasterTabStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.notice}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** The state lines of the tab: master off line, master that is no domain controller, move not known everywhere. */
export function KeyMasterNotices() {
  const { keyMaster, keyMasterOnline, keyMasterIsDomainController, server } = useLoadedDialog(
    ({ properties }) => properties,
  );
  const lastMove = useLoadedDialog((state) => state.lastMove);
  if (keyMaster === null) return null;
  return (
    <>
      {keyMasterOnline ? null : <Notice intent="warning">{keyMasterTexts.offline(keyMaster, server)}</Notice>}
      {keyMasterIsDomainController ? null : (
        <Notice intent="warning">{keyMasterTexts.noDomainController(keyMaster)}</Notice>
      )}
      {lastMove === null || lastMove.to.toLowerCase() === keyMaster.toLowerCase() ? null : (
        <Notice intent="info">
          {keyMasterTexts.notKnownYet(server, formatMoment(lastMove.knownEverywhereAt))}
        </Notice>
      )}
    </>
  );
}
