import type { Server } from '../forest/server';
import type { Move, Step } from './move';
import {
  checkAlreadyKeyMaster,
  checkPrivateKeys,
  checkSigned,
  checkZone,
  confirmKeyMaster,
  findKeyMaster,
  refreshKeyMasters,
} from './move-checks';
import { done } from './move-parts';
import { addToNewHolder, notifyOldHolder, removeFromOldHolder, succeed } from './move-writes';

const onTarget = ({ target }: Move): Server => target;
const onPrevious = ({ previous, target }: Move): Server => previous ?? target;
const seizures = ['seize', 'seize-without-key-checks'] as const;

/**
 * TransferKeymasterRole, step by step, and which of its modes 1, 2 and 4 leaves which step out (MS-DNSP 3.1.4.1;
 * ms-dnsp.md section 4).
 *
 *   1..3 may this be asked?  4..5 is it done already?  6 keys  7..8 does the old one agree?  9..11 the directory  12..13
 *
 * Nothing is written before step 10; a failure between 10 and 11 leaves two holders. Mode 4 needs a signed zone by the
 * letter of step 3, which exempts mode 2 only.
 */
export const moveSteps: readonly Step[] = [
  // The mode is one of a closed set, and target and caller were checked when the call was taken.
  { number: 1, name: 'check-arguments', where: onTarget, take: done },
  { number: 2, name: 'check-zone', where: onTarget, take: checkZone },
  { number: 3, name: 'check-signed', where: onTarget, take: checkSigned, skippedBy: ['seize'] },
  { number: 4, name: 'refresh-key-masters', where: onTarget, take: refreshKeyMasters },
  {
    number: 5,
    name: 'check-already-key-master',
    where: onTarget,
    take: checkAlreadyKeyMaster,
    skippedBy: seizures,
  },
  {
    number: 6,
    name: 'check-private-keys',
    where: onTarget,
    take: checkPrivateKeys,
    skippedBy: ['seize-without-key-checks'],
  },
  { number: 7, name: 'find-key-master', where: onTarget, take: findKeyMaster },
  { number: 8, name: 'confirm-key-master', where: onPrevious, take: confirmKeyMaster, skippedBy: seizures },
  // The copy is derived from the replica whenever it is looked at, so it is always fresh.
  { number: 9, name: 'refresh-zone', where: onTarget, take: done },
  { number: 10, name: 'add-to-new-holder', where: onTarget, take: addToNewHolder },
  { number: 11, name: 'remove-from-old-holder', where: onPrevious, take: removeFromOldHolder },
  { number: 12, name: 'notify-old-holder', where: onPrevious, take: notifyOldHolder, skippedBy: seizures },
  { number: 13, name: 'success', where: onTarget, take: succeed },
];
