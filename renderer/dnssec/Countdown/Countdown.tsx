import type { ReactNode } from 'react';
import type { ZoneOutlook } from '../../../shared/model/validation';
import { useLabNow } from '../../lab-time/useLabNow';
import { countdownText, outlookReason } from '../../validation-texts';
import { useLoadedDialog } from '../dialog-context';

interface RunningProps {
  readonly outlook: ZoneOutlook;
  readonly timeShift: number;
}

/** It goes on every second, and is no live region: nobody wants that read out. */
function Running({ outlook, timeShift }: RunningProps) {
  const now = useLabNow(timeShift);
  const reason = outlookReason(outlook);
  const text = countdownText(outlook, now);
  return (
    <>
      <strong>{reason === null ? `${text}.` : `${text}:`}</strong> {reason}
    </>
  );
}

interface CountdownProps {
  /** What is around the words, where there are any. */
  readonly frame: (words: ReactNode, isBogus: boolean) => ReactNode;
}

/**
 * How long the zone still validates on the asked server, why no longer, and who acts next; nothing where somebody
 * renews its signatures in time.
 *
 * In lab time, which may be ahead of this computer's clock.
 */
export function Countdown({ frame }: CountdownProps) {
  const outlook = useLoadedDialog(({ properties }) => properties.outlook);
  const timeShift = useLoadedDialog((state) => state.timeShift);
  if (outlook === null || (outlook.bogusAt === null && outlook.status !== 'bogus')) return null;
  return frame(<Running outlook={outlook} timeShift={timeShift} />, outlook.status === 'bogus');
}
