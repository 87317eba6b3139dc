import { useState } from 'react';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { useDnssecDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { ageText } from '../moments';
import { boxTexts } from '../box-texts';

/** Since when the local server knows no better, in words. */
function localCopyAge({ source, server }: DnssecProperties, now: number): string | null {
  if (source.kind !== 'local-copy') return null;
  const { age, moment } = ageText(source.asOf, now);
  return age === null ? boxTexts.localCopyNow(server, moment) : boxTexts.localCopyAge(server, age, moment);
}

interface LocalCopyBoxProps {
  readonly properties: DnssecProperties;
  /** How far the lab's time is ahead of this computer's clock, in milliseconds. */
  readonly timeShift: number;
}

/**
 * M1: the settings could not be loaded from the Key Master; the local server has some.
 *
 * Their age is ours: "the settings that were configured during the last successful replication" (brief) may be of this
 * morning or of last month, and one wants to know before the click.
 */
export function LocalCopyBox({ properties, timeShift }: LocalCopyBoxProps) {
  const dialog = useDnssecDialog();
  const [openedAt] = useState(() => Date.now() + timeShift);
  const age = localCopyAge(properties, openedAt);
  return (
    <MessageBox
      kind="warning"
      buttons="ok-cancel"
      onAccept={dialog.acceptLocalCopy}
      onDecline={dialog.cancel}
    >
      <p>{boxTexts.notLoaded(properties.zone, properties.keyMaster ?? '')}</p>
      {age === null ? null : <p>{age}</p>}
      <p>{boxTexts.loadLocal(properties.server)}</p>
    </MessageBox>
  );
}
