import { Checkbox, Link, mergeClasses, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { editorHints, editorTexts } from '../key-texts';
import { useKeyEditorStyles } from './KeyEditor.styles';
import { replicationBox } from './replication-box';
import type { KeyEditorModel } from './useKeyEditor';

interface ReplicationRowProps {
  readonly editor: KeyEditorModel;
  readonly onAddReplicated: () => void;
}

/** The box that decides whether the role can be seized without losing the key. */
export function ReplicationRow({ editor, onAddReplicated }: ReplicationRowProps) {
  const styles = useKeyEditorStyles();
  const id = useId('replicate-');
  const box = replicationBox(editor.form, editor.zone, editor.guid !== null);
  const isGrey = box.state === 'grey';
  return (
    <div>
      <Checkbox
        className={mergeClasses(styles.choice, styles.choices)}
        label={<Caption text={editorTexts.replicate} accessKey="r" />}
        checked={box.checked}
        disabled={isGrey}
        aria-readonly={box.state === 'fixed'}
        aria-describedby={`${id}-scope ${id}-hint`}
        onChange={(_event, { checked }) => {
          if (box.state === 'enabled') editor.change((form) => ({ ...form, replicate: checked === true }));
        }}
        {...accessKeyProps('r')}
      />
      <p id={`${id}-scope`} className={mergeClasses(styles.underChoice, isGrey && styles.greyLabel)}>
        {editorTexts.replicateScope}
      </p>
      {box.hint === null ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {box.hint}{' '}
          {box.wayRound ? (
            <Link inline className={styles.link} onClick={onAddReplicated}>
              {editorHints.addSuchKey}
            </Link>
          ) : null}
        </p>
      )}
    </div>
  );
}
