import { useConsole, useConsoleState } from '../console/console-context';
import type { ToolPage } from '../stores/console-state';
import { HistoryPage } from './HistoryPage/HistoryPage';
import { LabPage } from './LabPage/LabPage';
import { ReadinessPage } from './ReadinessPage/ReadinessPage';
import { RolesPage } from './RolesPage/RolesPage';
import { ToolSurface } from './shared/ToolSurface';

function Page({ tool }: { readonly tool: ToolPage }) {
  const { api, showTool } = useConsole();
  const server = useConsoleState((state) => state.status?.localServer ?? '');
  const close = (): void => showTool(null);
  switch (tool) {
    case 'key-master-roles':
      return <RolesPage api={api} server={server} onClose={close} />;
    case 'readiness-report':
      return <ReadinessPage api={api} server={server} onClose={close} />;
    case 'history':
      return <HistoryPage api={api} onClose={close} />;
    case 'lab':
      return <LabPage api={api} onClose={close} />;
  }
}

/** The page of a tool, in place of the list. */
export function ToolView({ tool }: { readonly tool: ToolPage }) {
  return (
    <ToolSurface>
      <Page key={tool} tool={tool} />
    </ToolSurface>
  );
}
