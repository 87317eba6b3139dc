import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ZoneRow } from '../../../shared/model/zone';
import type { Reading } from '../../reports/reading';
import { useReading } from '../../reports/useReading';

/** The calls that find out which zones a server has. */
export type PlaceApi = Pick<DesktopApi, 'listServers' | 'listZones' | 'onWorldChanged'>;

/** A server, and a zone of it where one is meant. */
export interface ZonePlace {
  /** Short name. */
  readonly server: string;
  readonly zone: string | null;
}

/** What one can choose among, and what is chosen. */
export interface ZonePlaceChoice {
  readonly servers: readonly string[];
  /** The signed zones of the server, by name. */
  readonly zones: Reading<readonly string[]>;
  /** The zone is one of the list, `null` while there is none. */
  readonly place: ZonePlace;
  readonly chooseServer: (server: string) => void;
  readonly chooseZone: (zone: string) => void;
}

function namesOf(rows: readonly ZoneRow[]): readonly string[] {
  return rows
    .filter(({ signed }) => signed)
    .map(({ name }) => name)
    .toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

async function signedZones(api: PlaceApi, server: string): Promise<Outcome<readonly string[]>> {
  const forward = await api.listZones({ server, direction: 'forward' });
  if (forward.kind === 'refused') return forward;
  const reverse = await api.listZones({ server, direction: 'reverse' });
  return reverse.kind === 'refused' ? reverse : done(namesOf([...forward.value, ...reverse.value]));
}

/** The zone that was wanted where the server has it, else the first one. */
function presentZone(zones: Reading<readonly string[]>, wanted: string | null): string | null {
  if (zones.kind !== 'read') return null;
  return zones.value.find((zone) => zone === wanted) ?? zones.value[0] ?? null;
}

/** The choice of a server and of one of its signed zones; it begins at `initial`. */
export function useZonePlace(api: PlaceApi, initial: ZonePlace): ZonePlaceChoice {
  const [wanted, setWanted] = useState(initial);
  const { server } = wanted;
  const readServers = useCallback(() => api.listServers(), [api]);
  const readZones = useCallback(() => signedZones(api, server), [api, server]);
  const servers = useReading(api, readServers);
  const zones = useReading(api, readZones);
  return {
    servers: servers.kind === 'read' ? servers.value.map(({ name }) => name) : [server],
    zones,
    place: { server, zone: presentZone(zones, wanted.zone) },
    chooseServer: (name) => setWanted((place) => ({ ...place, server: name })),
    chooseZone: (zone) => setWanted((place) => ({ ...place, zone })),
  };
}
