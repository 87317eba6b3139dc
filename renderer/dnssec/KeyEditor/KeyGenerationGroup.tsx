import { Input, Radio, RadioGroup, mergeClasses, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { editorHints, editorTexts } from '../key-texts';
import { EditorGroup } from './EditorGroup';
import { useKeyEditorStyles } from './KeyEditor.styles';

function KeyPointer({ label }: { readonly label: string }) {
  const styles = useKeyEditorStyles();
  const id = useId('key-pointer-');
  return (
    <div className={mergeClasses(styles.row, styles.indented)}>
      <label htmlFor={id} className={styles.greyLabel}>
        {label}
      </label>
      <Input id={id} size="small" className={styles.control} disabled />
    </div>
  );
}

/**
 * Whether the key pairs are made, or were made before.
 *
 * The second choice takes pointers into a key store of the server. There is none that the program could read, so the
 * choice is shown where the original has it, grey and with the reason.
 */
export function KeyGenerationGroup({ exists }: { readonly exists: boolean }) {
  const styles = useKeyEditorStyles();
  const reasonId = useId('pre-generated-reason-');
  return (
    <EditorGroup title={editorTexts.generationGroup}>
      <RadioGroup className={styles.choices} aria-label={editorTexts.generationGroup} value="generate">
        <Radio
          className={styles.choice}
          value="generate"
          disabled={exists}
          label={<Caption text={editorTexts.generate} accessKey="g" />}
          {...(exists ? {} : { 'data-first-focus': '' })}
          {...accessKeyProps('g')}
        />
        <Radio
          className={styles.choice}
          value="pre-generated"
          disabled
          label={editorTexts.preGenerated}
          aria-describedby={reasonId}
        />
      </RadioGroup>
      {exists ? null : (
        <p id={reasonId} className={styles.hint}>
          {editorHints.preGenerated}
        </p>
      )}
      <KeyPointer label={editorTexts.activeKey} />
      <KeyPointer label={editorTexts.standbyKey} />
    </EditorGroup>
  );
}
