import { useCallback } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { useReading } from '../../reports/useReading';
import { SignedZonePage } from '../shared/SignedZonePage';
import { ToolReading } from '../shared/ToolReading';
import type { PlaceApi, ZonePlace } from '../shared/useZonePlace';
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
export function RolloversPage({ api, initial, timeShift, onClose }: RolloversPageProps) {
  return (
    <SignedZonePage
      title={rolloverTexts.title}
      lead={rolloverTexts.lead}
      api={api}
      initial={initial}
      onClose={onClose}
    >
      {({ key, ...chosen }) => <ZoneRollovers key={key} {...chosen} timeShift={timeShift} />}
    </SignedZonePage>
  );
}
