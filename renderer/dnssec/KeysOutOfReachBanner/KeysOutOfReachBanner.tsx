import { Button, MessageBar, MessageBarBody, MessageBarTitle, useId } from '@fluentui/react-components';
import type { HandBack, KeysOutOfReach } from '../../../shared/model/dnssec-properties';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { Countdown } from '../Countdown/Countdown';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { outOfReachTexts } from '../key-master-texts';
import { enumerate, formatMoment } from '../moments';
import { isBusy, keysOutOfReach, shownKeyMaster } from '../store/dialog-view';
import { useBannerStyles } from './KeysOutOfReachBanner.styles';

interface HandBackButtonProps {
  readonly to: HandBack;
  /** The first one has the access key. */
  readonly hasAccessKey: boolean;
  /** Says why a button does not work. */
  readonly noteId: string;
}

const isReady = ({ online, heard }: HandBack): boolean => online && heard;

/** Why the role can not be handed back yet, a sentence for each server that is meant. */
function waitingTexts(handBackTo: readonly HandBack[]): readonly string[] {
  const silent = handBackTo.filter(({ online }) => !online).map(({ fqdn }) => fqdn);
  const ignorant = handBackTo.filter(({ online, heard }) => online && !heard);
  return [
    ...(silent.length === 0 ? [] : [outOfReachTexts.silent(enumerate(silent))]),
    ...ignorant.map(({ fqdn, hearsAt }) =>
      outOfReachTexts.notHeard(fqdn, hearsAt === null ? null : formatMoment(hearsAt)),
    ),
  ];
}

function HandBackButton({ to, hasAccessKey, noteId }: HandBackButtonProps) {
  const dialog = useDnssecDialog();
  const busy = useLoadedDialog(isBusy);
  return (
    <Button
      size="small"
      disabledFocusable={!isReady(to) || busy}
      aria-describedby={isReady(to) ? undefined : noteId}
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
  const waiting = waitingTexts(handBackTo);
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
      {waiting.length === 0 ? null : (
        <p id={noteId} className={styles.note}>
          {waiting.join(' ')}
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
        <Countdown frame={(words) => <p className={styles.text}>{words}</p>} />
      </MessageBarBody>
    </MessageBar>
  );
}
