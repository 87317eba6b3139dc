import { useState } from 'react';
import { useDnssecDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { leadOf } from '../move-description';
import type { MoveState } from '../store/move-state';
import { boxTexts, moveTexts } from '../box-texts';
import { ActDetails } from './ActDetails';

/**
 * M5: the new Key Master can not use the private keys.
 *
 * No has the focus: an Enter held down since M4 must not seize a role without its keys.
 */
export function WithoutKeysBox({ plan, ...move }: Extract<MoveState, { kind: 'confirming-keys' }>) {
  const dialog = useDnssecDialog();
  const [reason, setReason] = useState(move.reason);
  return (
    <MessageBox
      kind="warning"
      buttons="yes-no"
      wide
      defaultButton="decline"
      notes={{ accept: moveTexts.accept.withoutKeys(plan.to), decline: moveTexts.decline.no }}
      onAccept={() => void dialog.confirmMove(reason)}
      onDecline={dialog.declineMove}
    >
      <ActDetails
        lead={leadOf(plan, 'without-keys')}
        text={
          <p>
            {boxTexts.keysNotAccessible(plan.zone, plan.from, plan.to)} {boxTexts.newKeysNeeded}
          </p>
        }
        consequences={plan.consequences}
        reversibility={plan.reversibility}
        act={{ kind: 'move', zone: plan.zone, target: plan.to, mode: plan.mode }}
        reason={reason}
        onReason={setReason}
      />
    </MessageBox>
  );
}
