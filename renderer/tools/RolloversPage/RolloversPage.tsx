import { useCallback } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { useReading } from '../../reports/useReading';
import { ToolPage } from '../shared/ToolPage';
import { ToolReading } from '../shared/ToolReading';
import { toolTexts } from '../shared/tool-texts';
import { useReloadableApi } from '../shared/useReloadableReading';
import { useZonePlace } from '../shared/useZonePlace';
import type { PlaceApi, ZonePlace } from '../shared/useZonePlace';
import { ZoneChoice } from '../shared/ZoneChoice';
import { DelegationSection } from './DelegationSection';
import { LanesSection } from './LanesSection';
import { rolloverTexts } from './rollover-texts';

/** The calls of the page. */
type RolloversApi = PlaceApi &
  Pick<
    DesktopApi,
    'readRollovers' | 'startRollover' | 'stepRollover' | 'readDelegation' | 'publishDelegation'
  >;

interface ZoneProps {
  readonly api: RolloversApi;
  readonly server: string;
  readonly zone: string;
  readonly timeShift: number;
  readonly onRetry: () => void;
}

/** The rollovers of one zone and the hand-over to its parent. */
function ZoneRollovers({ api, server, zone, timeShift, onRetry }: ZoneProps) {
  const read = useCallback(() => api.readRollovers({ server, zone }), [api, server, zone]);
  const reading = useReading(api, read);
  return (
    <>
      <ToolReading reading={reading} loading={rolloverTexts.loading} onRetry={onRetry}>
        {(report) => <LanesSection api={api} report={report} timeShift={timeShift} />}
      </ToolReading>
      <DelegationSection api={api} server={server} zone={zone} />
    </>
  );
}

interface RolloversPageProps {
  readonly api: RolloversApi;
  /** Where the page begins. */
  readonly initial: ZonePlace;
  /** How far the lab's time is ahead of the machine's clock, in milliseconds. */
  readonly timeShift: number;
  readonly onClose: () => void;
}

/** One lane for each signing key of a zone, and the DS records for its parent. */
export function RolloversPage({ api: pageApi, initial, timeShift, onClose }: RolloversPageProps) {
  const { api, reload } = useReloadableApi(pageApi);
  const choice = useZonePlace(api, initial);
  const { server, zone } = choice.place;
  return (
    <ToolPage title={rolloverTexts.title} lead={rolloverTexts.lead} onReload={reload} onClose={onClose}>
      <ZoneChoice choice={choice} />
      <ToolReading
        reading={choice.zones}
        loading={toolTexts.loadingZones}
        empty={{ when: (zones) => zones.length === 0, text: toolTexts.noSignedZone(server) }}
        onRetry={reload}
      >
        {() =>
          zone === null ? null : (
            // Another zone begins anew: nothing of the one before stays on the screen.
            <ZoneRollovers
              key={`${server}/${zone}`}
              api={api}
              server={server}
              zone={zone}
              timeShift={timeShift}
              onRetry={reload}
            />
          )
        }
      </ToolReading>
    </ToolPage>
  );
}
