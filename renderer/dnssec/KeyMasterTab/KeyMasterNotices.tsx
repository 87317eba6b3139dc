import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Countdown } from '../Countdown/Countdown';
import { useLoadedDialog } from '../dialog-context';
import { formatMoment } from '../moments';
import { keysOutOfReach } from '../store/dialog-view';
import { keyMasterTexts } from '../key-master-tab-texts';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';

interface NoticeProps {
  readonly intent: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
}

function Notice({ intent, children }: NoticeProps) {
  const styles = useKeyMasterTabStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.notice}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** How long the zone still validates; the banner says it where one stands. */
function CountdownNotice() {
  const isInBanner = useLoadedDialog((state) => keysOutOfReach(state) !== null);
  if (isInBanner) return null;
  return (
    <Countdown frame={(words, isBogus) => <Notice intent={isBogus ? 'error' : 'warning'}>{words}</Notice>} />
  );
}

/** The state lines of the tab: master off line, master that is no domain controller, move not known everywhere. */
export function KeyMasterNotices() {
  const { keyMaster, keyMasterOnline, keyMasterIsDomainController, server } = useLoadedDialog(
    ({ properties }) => properties,
  );
  const lastMove = useLoadedDialog((state) => state.lastMove);
  if (keyMaster === null) return <CountdownNotice />;
  return (
    <>
      {keyMasterOnline ? null : <Notice intent="warning">{keyMasterTexts.offline(keyMaster, server)}</Notice>}
      <CountdownNotice />
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
