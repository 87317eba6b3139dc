import type { ZoneDirection } from '../../shared/model/zone';
import { zoneWords } from './dialog-texts';
import { nameFault } from './domain-name';
import { isReverse, reverseZoneName } from './reverse-name';

/** The name of the zone that was typed: in the reverse folder a network will do. Without its dot at the end. */
export function typedZone(text: string, direction: ZoneDirection): string {
  const typed = text.trim();
  const network = direction === 'reverse' && !isReverse(typed) ? reverseZoneName(typed) : null;
  return network ?? (typed === '.' ? typed : typed.replace(/\.$/u, ''));
}

/** Why a text names no zone of a folder, `null` where it does. */
export function zoneNameFault(text: string, direction: ZoneDirection): string | null {
  const zone = typedZone(text, direction);
  const fault = nameFault(zone);
  if (fault !== null) return fault;
  return direction === 'reverse' && !isReverse(zone) ? zoneWords.noNetwork : null;
}

/** The folder that a zone stands in. */
export function directionOf(zone: string): ZoneDirection {
  return isReverse(zone) ? 'reverse' : 'forward';
}
