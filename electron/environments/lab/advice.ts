import { zoneAdvice } from '../../engine/advice/zone-advice';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';

/** Where the settings of the lab's zones differ from current practice. */
export function createAdviceCalls(lab: Lab): EnvironmentCalls<'readAdvice'> {
  return {
    readAdvice: ({ server, zone }) => answer(zoneAdvice(lab.presentWorld(), server, zone)),
  };
}
