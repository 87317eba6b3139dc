import type { ReactNode } from 'react';
import { ToolPage } from './ToolPage';
import { ToolReading } from './ToolReading';
import { toolTexts } from './tool-texts';
import { useReloadableApi } from './useReloadableReading';
import { useZonePlace } from './useZonePlace';
import type { PlaceApi, ZonePlace } from './useZonePlace';
import { ZoneChoice } from './ZoneChoice';

/** What is shown of the chosen zone. `key` makes another zone begin anew: nothing of the one before stays. */
export interface ChosenZone<Api> {
  readonly key: string;
  readonly api: Api;
  readonly server: string;
  readonly zone: string;
  readonly onRetry: () => void;
}

interface SignedZonePageProps<Api extends PlaceApi> {
  readonly title: string;
  readonly lead: string;
  readonly api: Api;
  /** Where the page begins. */
  readonly initial: ZonePlace;
  readonly onClose: () => void;
  readonly children: (chosen: ChosenZone<Api>) => ReactNode;
}

/** A page about one signed zone of one server, which are chosen at its top. */
export function SignedZonePage<Api extends PlaceApi>(props: SignedZonePageProps<Api>) {
  const { title, lead, initial, onClose, children } = props;
  const { api, reload } = useReloadableApi(props.api);
  const choice = useZonePlace(api, initial);
  const { server, zone } = choice.place;
  return (
    <ToolPage title={title} lead={lead} onReload={reload} onClose={onClose}>
      <ZoneChoice choice={choice} />
      <ToolReading
        reading={choice.zones}
        loading={toolTexts.loadingZones}
        empty={{ when: (zones) => zones.length === 0, text: toolTexts.noSignedZone(server) }}
        onRetry={reload}
      >
        {() =>
          zone === null ? null : children({ key: `${server}/${zone}`, api, server, zone, onRetry: reload })
        }
      </ToolReading>
    </ToolPage>
  );
}
