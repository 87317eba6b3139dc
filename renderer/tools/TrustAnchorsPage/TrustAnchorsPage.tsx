import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { TrustAnchorMatrix } from '../../dnssec/TrustAnchorMatrix/TrustAnchorMatrix';
import { ToolPage } from '../shared/ToolPage';
import { ToolReading } from '../shared/ToolReading';
import { toolTexts } from '../shared/tool-texts';
import { useReloadableApi } from '../shared/useReloadableReading';
import { useZonePlace } from '../shared/useZonePlace';
import type { PlaceApi, ZonePlace } from '../shared/useZonePlace';
import { ZoneChoice } from '../shared/ZoneChoice';
import { trustAnchorsTexts } from './trust-anchors-texts';

interface TrustAnchorsPageProps {
  readonly api: PlaceApi & Pick<DesktopApi, 'readTrustAnchors' | 'changeTrustAnchors'>;
  /** Where the page begins. */
  readonly initial: ZonePlace;
  readonly onClose: () => void;
}

/** The trust anchors of a signed zone on every DNS server, with the check list of their redistribution. */
export function TrustAnchorsPage({ api: pageApi, initial, onClose }: TrustAnchorsPageProps) {
  const { api, reload } = useReloadableApi(pageApi);
  const choice = useZonePlace(api, initial);
  const { server, zone } = choice.place;
  return (
    <ToolPage
      title={trustAnchorsTexts.title}
      lead={trustAnchorsTexts.lead}
      onReload={reload}
      onClose={onClose}
    >
      <ZoneChoice choice={choice} />
      <ToolReading
        reading={choice.zones}
        loading={toolTexts.loadingZones}
        empty={{ when: (zones) => zones.length === 0, text: toolTexts.noSignedZone(server) }}
        onRetry={reload}
      >
        {() =>
          zone === null ? null : (
            <TrustAnchorMatrix key={`${server}/${zone}`} api={api} server={server} zone={zone} />
          )
        }
      </ToolReading>
    </ToolPage>
  );
}
