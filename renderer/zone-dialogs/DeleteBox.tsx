import { useId } from '@fluentui/react-components';
import type { ConsoleTarget } from '../console/model/console-target';
import { MessageBox } from '../dnssec/MessageBox/MessageBox';
import { ProblemText } from '../dnssec/ProblemText/ProblemText';
import { deleteWords } from './dialog-texts';
import { ReasonField } from './ReasonField';
import { useDeleteBox } from './useDeleteBox';
import { useZoneSheetStyles } from './ZoneSheet.styles';

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useZoneSheetStyles();
  const headingId = useId('delete-consequences-');
  if (sentences.length === 0) return null;
  return (
    <div>
      <p id={headingId}>{deleteWords.consequences}</p>
      <ul className={styles.list} aria-labelledby={headingId}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

interface DeleteBoxProps {
  readonly target: ConsoleTarget;
  readonly onClose: (changed: boolean) => void;
}

/**
 * Asks before something goes: it names what, and what follows.
 *
 * Enter deletes a record or a trust anchor, as in DNS Manager; a zone, and a folder with all in it, stays unless one
 * says Yes.
 */
export function DeleteBox({ target, onClose }: DeleteBoxProps) {
  const box = useDeleteBox(target, onClose);
  if (box === null) return null;
  const { deletion, obstacle, change } = box;
  const isMuch = target.kind === 'node';
  const close = (): void => onClose(false);
  if (change.problem !== null) {
    return (
      <MessageBox kind="error" buttons="ok" onAccept={close}>
        <ProblemText problem={change.problem} />
      </MessageBox>
    );
  }
  if (obstacle !== null) {
    return (
      <MessageBox kind="information" buttons="ok" onAccept={close}>
        <p>{obstacle}</p>
      </MessageBox>
    );
  }
  return (
    <MessageBox
      kind={isMuch ? 'warning' : 'question'}
      buttons="yes-no"
      defaultButton={isMuch ? 'decline' : 'accept'}
      acceptDisabled={change.busy}
      onAccept={() => void box.accept()}
      onDecline={close}
    >
      <p>{deletion.question}</p>
      <Sentences sentences={box.sentences} />
      {deletion.kind === 'anchors' ? null : <ReasonField reason={box.reason} onReason={box.setReason} />}
      <span role="status">{change.busy ? deleteWords.deleting : ''}</span>
    </MessageBox>
  );
}
