import { ConfirmBox } from '../shared/ConfirmBox';
import { labTexts } from './lab-texts';

interface ResetBoxProps {
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a reset loses, what it keeps, and that there is no way back. */
export function ResetBox({ onConfirm, onCancel }: ResetBoxProps) {
  const { title, lost, kept, final, consequence } = labTexts.resetBox;
  return (
    <ConfirmBox title={title} consequence={consequence} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{lost}</p>
      <p>{kept}</p>
      <p>{final}</p>
    </ConfirmBox>
  );
}
