import { useConsole, useConsoleState } from '../console/console-context';
import type { ToolPage } from '../stores/console-state';
import type { AdvicePlace } from '../../shared/model/advice';
import type { OpenDialog } from '../stores/console-state';
import { AdvicePage } from './AdvicePage/AdvicePage';
import { ChainPage } from './ChainPage/ChainPage';
import { HistoryPage } from './HistoryPage/HistoryPage';
import { LabPage } from './LabPage/LabPage';
import { ReadinessPage } from './ReadinessPage/ReadinessPage';
import { RolesPage } from './RolesPage/RolesPage';
import { RolloversPage } from './RolloversPage/RolloversPage';
import { ToolSurface } from './shared/ToolSurface';
import { TrustAnchorsPage } from './TrustAnchorsPage/TrustAnchorsPage';
import { placeOf, questionOf } from './tool-place';

/** Where a finding can be put right: a tab of the DNSSEC properties, or the DS records that the parent gets. */
function dialogOf(
  place: AdvicePlace,
  { server, zone }: { readonly server: string; readonly zone: string },
): OpenDialog {
  return place === 'delegation'
    ? { kind: 'zone-dialog', dialog: { kind: 'ds-records', server, zone } }
    : { kind: 'dnssec-properties', server, zone, tab: place };
}

function Page({ tool }: { readonly tool: ToolPage }) {
  const { api, openDialog, showTool } = useConsole();
  const server = useConsoleState((state) => state.status?.localServer ?? '');
  const timeShift = useConsoleState((state) => state.status?.timeShift ?? 0);
  const about = useConsoleState((state) => state.toolAbout);
  const close = (): void => showTool(null);
  const zones = { api, initial: placeOf(about, server), timeShift, onClose: close };
  switch (tool) {
    case 'key-master-roles':
      return <RolesPage api={api} server={server} onClose={close} />;
    case 'readiness-report':
      return <ReadinessPage api={api} server={server} onClose={close} />;
    case 'history':
      return <HistoryPage api={api} onClose={close} />;
    case 'key-rollovers':
      return <RolloversPage {...zones} />;
    case 'trust-anchors':
      return <TrustAnchorsPage {...zones} />;
    case 'chain-of-trust':
      return <ChainPage {...zones} question={questionOf(about)} />;
    case 'advice':
      return (
        <AdvicePage
          api={api}
          initial={zones.initial}
          onOpen={(place, zone) => openDialog(dialogOf(place, zone))}
          onClose={close}
        />
      );
    case 'lab':
      return <LabPage api={api} onClose={close} />;
  }
}

/** The page of a tool, in place of the list. Opened again about something else, it begins anew. */
export function ToolView({ tool }: { readonly tool: ToolPage }) {
  const opening = useConsoleState((state) => state.toolOpening);
  return (
    <ToolSurface>
      <Page key={`${tool} ${opening}`} tool={tool} />
    </ToolSurface>
  );
}
