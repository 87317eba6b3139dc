import type { Checkpoint } from '../../../shared/model/lab';
import { labTexts } from './lab-texts';

/** The longest name the contract takes. */
export const longestName = 64;

/** Why a checkpoint can not be saved under a name, `null` where it can. */
export function nameObstacle(name: string, checkpoints: readonly Checkpoint[]): string | null {
  const wanted = name.trim();
  if (wanted === '') return labTexts.nameMissing;
  if (wanted.length > longestName) return labTexts.nameTooLong(longestName);
  if (/\p{Cc}/u.test(wanted)) return labTexts.nameControl;
  const isTaken = checkpoints.some((checkpoint) => checkpoint.name.toLowerCase() === wanted.toLowerCase());
  return isTaken ? labTexts.nameTaken : null;
}
