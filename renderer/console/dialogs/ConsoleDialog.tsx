import { Suspense, lazy } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { AboutDialog } from './AboutDialog';
import { ImportZoneDialog } from './ImportZoneDialog';
import { ServerPropertiesDialog } from './ServerPropertiesDialog';
import { ZonePropertiesDialog } from './ZonePropertiesDialog';

const DnssecPropertiesDialog = lazy(() =>
  import('../../dnssec/DnssecPropertiesDialog/DnssecPropertiesDialog').then((module) => ({
    default: module.DnssecPropertiesDialog,
  })),
);

/** The dialog that is open over the console. */
export function ConsoleDialog() {
  const console = useConsole();
  const dialog = useConsoleState((state) => state.dialog);
  const close = (): void => console.closeDialog(false);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'dnssec-properties':
      return (
        <Suspense fallback={null}>
          <DnssecPropertiesDialog server={dialog.server} zone={dialog.zone} onClose={console.closeDialog} />
        </Suspense>
      );
    case 'server-properties':
      return <ServerPropertiesDialog server={dialog.server} onClose={close} />;
    case 'zone-properties':
      return <ZonePropertiesDialog node={dialog.node} onClose={close} />;
    case 'import-zone':
      return <ImportZoneDialog server={dialog.server} onClose={console.closeDialog} />;
    case 'about':
      return <AboutDialog onClose={close} />;
  }
}
