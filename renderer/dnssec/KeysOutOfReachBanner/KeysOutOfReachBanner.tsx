import { Button, MessageBar, MessageBarBody, MessageBarTitle, useId } from '@fluentui/react-components';
import type { KeysOutOfReach } from '../../../shared/model/dnssec-properties';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { outOfReachTexts } from '../key-master-texts';
import { enumerate } from '../moments';
import { isBusy, keysOutOfReach, shownKeyMaster } from '../store/dialog-view';
import { useBannerStyles } from './KeysOutOfReachBanner.styles';

type HandBack = KeysOutOfReach['handBackTo'][number];

interface HandBackButtonProps {
  readonly to: HandBack;
  /** The first one has the access key. */
  readonly hasAccessKey: boolean;
  /** Says why the button of a silent server does not work. */
  readonly noteId: string;
}

function HandBackButton({ to, hasAccessKey, noteId }: HandBackButtonProps) {
  const dialog = useDnssecDialog();
  const busy = useLoadedDialog(isBusy);
  return (
    <Button
      size="small"
      disabledFocusable={!to.online || busy}
      aria-describedby={to.online ? undefined : noteId}
      onClick={() => void dialog.handBack(to.server)}
      {...(hasAccessKey ? accessKeyProps('H') : {})}
    >
      <Caption text={outOfReachTexts.handBack(to.server)} accessKey={hasAccessKey ? 'H' : ''} />
    </Button>
  );
}

function Choices({ handBackTo }: Pick<KeysOutOfReach, 'handBackTo'>) {
  const styles = useBannerStyles();
  const dialog = useDnssecDialog();
  const busy = useLoadedDialog(isBusy);
  const noteId = useId('hand-back-note-');
  const silent = handBackTo.filter(({ online }) => !online).map(({ fqdn }) => fqdn);
  return (
    <>
      <div className={styles.buttons}>
        {handBackTo.map((to, index) => (
          <HandBackButton key={to.server} to={to} hasAccessKey={index === 0} noteId={noteId} />
        ))}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void dialog.reSign()}
          {...accessKeyProps('R')}
        >
          <Caption text={outOfReachTexts.reSign} accessKey="R" />
        </Button>
      </div>
      {silent.length === 0 ? null : (
        <p id={noteId} className={styles.note}>
          {outOfReachTexts.silent(enumerate(silent))}
        </p>
      )}
    </>
  );
}

/**
 * A zone that was seized without its keys and not re-signed: what happened, until when it can be taken back, and both
 * ways on.
 *
 * "If the original Key Master becomes available before the zone is re-signed, you can transfer the Key Master role back
 * … without the requirement to re-sign the zone" (brief). It stays until one of the two is done.
 */
export function KeysOutOfReachBanner() {
  const styles = useBannerStyles();
  const lost = useLoadedDialog((state) => state.properties.keysOutOfReach ?? state.lastMove);
  const state = useLoadedDialog((dialog) => dialog);
  const outOfReach = lost === null ? null : keysOutOfReach(state);
  if (outOfReach === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody className={styles.body}>
        <p className={styles.text}>
          <MessageBarTitle>{outOfReachTexts.title}</MessageBarTitle>{' '}
          {outOfReachTexts.what(shownKeyMaster(state) ?? '', state.properties.zone)} {outOfReachTexts.until}
        </p>
        <Choices handBackTo={outOfReach.handBackTo} />
      </MessageBarBody>
    </MessageBar>
  );
}
