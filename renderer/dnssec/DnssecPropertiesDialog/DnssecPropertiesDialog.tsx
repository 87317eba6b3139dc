import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { assertNever } from '../../../shared/assert-never';
import { accessScopeProps } from '../access-keys/access-key-props';
import { useAccessKeys } from '../access-keys/useAccessKeys';
import { DialogProvider } from '../dialog-context';
import { LocalCopyBox } from '../OpeningBoxes/LocalCopyBox';
import { isActing } from '../store/dialog-view';
import type { DialogState, TabName } from '../store/dialog-state';
import type { DnssecDialog } from '../store/dnssec-dialog';
import { sheetTexts } from '../sheet-texts';
import { useRestoreFocus } from '../useRestoreFocus';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';
import { LoadingPage } from './LoadingPage';
import { ProblemPage } from './ProblemPage';
import { PropertySheet } from './PropertySheet';
import { useDialogOfZone } from './useDialogOfZone';
import { useSheetKeys } from './useSheetKeys';

interface DnssecPropertiesDialogProps {
  /** Short name of the server whose node the zone stands under. */
  readonly server: string;
  /** Without a trailing dot. */
  readonly zone: string;
  /** The tab in front when it opens; the first one where it is not said. */
  readonly tab?: TabName;
  /** `changed` says whether anything was changed while it was open. */
  readonly onClose: (changed: boolean) => void;
}

function Content({ dialog, state }: { readonly dialog: DnssecDialog; readonly state: DialogState }) {
  switch (state.kind) {
    case 'loading':
      return <LoadingPage onCancel={dialog.cancel} />;
    case 'failed':
      return <ProblemPage problem={state.problem} onRetry={dialog.load} onClose={dialog.cancel} />;
    case 'offering-local-copy':
      return (
        <>
          <LoadingPage onCancel={dialog.cancel} />
          <LocalCopyBox properties={state.properties} timeShift={state.timeShift} />
        </>
      );
    case 'loaded':
      return <PropertySheet />;
    case 'closed':
      return null;
    default:
      return assertNever(state);
  }
}

/** The DNSSEC properties of a zone: six tabs, of which Key Master moves the role and the others change keys and settings. */
export function DnssecPropertiesDialog({ server, zone, tab, onClose }: DnssecPropertiesDialogProps) {
  const styles = useSheetStyles();
  const { dialog, state } = useDialogOfZone(server, zone, onClose, tab);
  const onKeyDown = useSheetKeys(dialog);
  useAccessKeys();
  useRestoreFocus();
  const title = sheetTexts.title(zone);
  const isWaiting = state.kind === 'loaded' && isActing(state);
  return (
    <DialogProvider value={dialog}>
      <Dialog
        open
        modalType="alert"
        surfaceMotion={null}
        onOpenChange={() => {
          if (!isWaiting) dialog.cancel();
        }}
      >
        <DialogSurface role="dialog" className={styles.surface} onKeyDown={onKeyDown} {...accessScopeProps}>
          <div className={styles.titleBar}>
            <DialogTitle className={styles.title} action={null} title={title}>
              {title}
            </DialogTitle>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={sheetTexts.close}
              tabIndex={-1}
              disabledFocusable={isWaiting}
              onClick={dialog.cancel}
            />
          </div>
          <Content dialog={dialog} state={state} />
        </DialogSurface>
      </Dialog>
    </DialogProvider>
  );
}
