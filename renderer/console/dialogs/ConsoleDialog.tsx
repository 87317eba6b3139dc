import { Suspense } from 'react';
import { MessageBox } from '../../dnssec/MessageBox/MessageBox';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import { FluentSurface } from '../../FluentSurface';
import type { OpenDialog } from '../../stores/console-state';
import { useConsole, useConsoleState } from '../console-context';
import {
  CommandPalette,
  DnssecPropertiesDialog,
  KeysSheet,
  SettingsSheet,
  SigningWizard,
  UnsignWizard,
  ZoneDialogView,
} from '../ConsoleWindow/lazy-parts';
import { ExportFilesSheet } from './ExportFilesSheet';
import { HelpSheet } from './HelpSheet';
import { ImportZoneSheet } from './ImportZoneSheet';
import { KeyProtectionBox, SetAsideBox } from './NoticeBoxes';
import { PropertiesSheet } from './PropertiesSheet';

/** The Zone Signing Wizard; the console remembers which of its pages one has seen often enough. */
function SignZone({ server, zone }: { readonly server: string; readonly zone: string }) {
  const { closeDialog, hideWizardPage } = useConsole();
  const hiddenPages = useConsoleState((state) => state.hiddenWizardPages);
  return (
    <Suspense fallback={null}>
      <SigningWizard
        server={server}
        zone={zone}
        hiddenPages={hiddenPages}
        onHide={hideWizardPage}
        onClose={closeDialog}
      />
    </Suspense>
  );
}

function Content({ dialog }: { readonly dialog: OpenDialog }) {
  const { closeDialog } = useConsole();
  const close = (): void => closeDialog(false);
  switch (dialog.kind) {
    case 'dnssec-properties':
      return (
        <Suspense fallback={null}>
          <DnssecPropertiesDialog
            server={dialog.server}
            zone={dialog.zone}
            {...(dialog.tab === undefined ? {} : { tab: dialog.tab })}
            onClose={closeDialog}
          />
        </Suspense>
      );
    case 'sign-zone':
      return <SignZone server={dialog.server} zone={dialog.zone} />;
    case 'unsign-zone':
      return (
        <Suspense fallback={null}>
          <UnsignWizard server={dialog.server} zone={dialog.zone} onClose={closeDialog} />
        </Suspense>
      );
    case 'properties':
      return <PropertiesSheet about={dialog.target} onClose={close} />;
    case 'import-zone':
      return <ImportZoneSheet server={dialog.server} onClose={closeDialog} />;
    case 'zone-dialog':
      return (
        <Suspense fallback={null}>
          <ZoneDialogView dialog={dialog.dialog} onClose={closeDialog} />
        </Suspense>
      );
    case 'export-files':
      return <ExportFilesSheet server={dialog.server} zone={dialog.zone} onClose={close} />;
    case 'problem':
      return (
        <MessageBox kind="error" buttons="ok" onAccept={close}>
          <ProblemText problem={dialog.problem} />
        </MessageBox>
      );
    case 'key-protection':
      return <KeyProtectionBox onClose={close} />;
    case 'set-aside':
      return <SetAsideBox onClose={close} />;
    case 'help':
      return <HelpSheet onClose={close} />;
    case 'palette':
      return <CommandPalette onClose={close} />;
    case 'keys':
      return <KeysSheet onClose={close} />;
    case 'settings':
      return <SettingsSheet onClose={close} />;
  }
}

/** The dialog that is open over the console. */
export function ConsoleDialog() {
  const dialog = useConsoleState((state) => state.dialog);
  return dialog === null ? null : (
    <FluentSurface>
      <Suspense fallback={null}>
        <Content dialog={dialog} />
      </Suspense>
    </FluentSurface>
  );
}
