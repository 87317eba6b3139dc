import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { ServerReadiness } from '../../../shared/model/readiness';
import { ToolPage } from '../shared/ToolPage';
import { ToolReading } from '../shared/ToolReading';
import { useReloadableReading } from '../shared/useReloadableReading';
import { MoveAllPanel } from './MoveAllPanel';
import { rolesTexts } from './roles-texts';
import { RolesTable } from './RolesTable';

interface RolesPageProps {
  readonly api: Pick<
    DesktopApi,
    'readReadiness' | 'probeKeyMaster' | 'planMove' | 'moveKeyMaster' | 'onWorldChanged'
  >;
  /** The server that is asked (short name). */
  readonly server: string;
  readonly onClose: () => void;
}

/** Who is Key Master of what, and the move of all roles of one server. */
export function RolesPage({ api, server, onClose }: RolesPageProps) {
  const read = useCallback(() => api.readReadiness({ server }), [api, server]);
  const { reading, reload } = useReloadableReading(api, read);
  const [moving, setMoving] = useState<ServerReadiness | null>(null);
  return (
    <ToolPage title={rolesTexts.title} lead={rolesTexts.lead} onReload={reload} onClose={onClose}>
      {moving === null ? (
        <ToolReading reading={reading} loading={rolesTexts.loading} onRetry={reload}>
          {(report) => <RolesTable report={report} onMove={setMoving} />}
        </ToolReading>
      ) : (
        <MoveAllPanel api={api} server={server} holder={moving} onBack={() => setMoving(null)} />
      )}
    </ToolPage>
  );
}
