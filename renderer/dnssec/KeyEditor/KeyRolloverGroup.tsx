import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { editorTexts } from '../key-texts';
import { EditorGroup } from './EditorGroup';
import { useKeyEditorStyles } from './KeyEditor.styles';
import { KeyNumberRow } from './KeyNumberRow';
import type { KeyEditorModel } from './useKeyEditor';

/** When the key is replaced by itself. The first delay is over, and fixed, once the key exists. */
export function KeyRolloverGroup({ editor }: { readonly editor: KeyEditorModel }) {
  const styles = useKeyEditorStyles();
  const { automaticRollover } = editor.form;
  return (
    <EditorGroup title={editorTexts.rolloverGroup}>
      <Checkbox
        className={mergeClasses(styles.choice, styles.choices)}
        label={<Caption text={editorTexts.automaticRollover} accessKey="e" />}
        checked={automaticRollover}
        onChange={(_event, { checked }) => {
          editor.change((form) => ({ ...form, automaticRollover: checked === true }));
        }}
        {...accessKeyProps('e')}
      />
      <KeyNumberRow
        editor={editor}
        field="rolloverFrequency"
        label={editorTexts.rolloverFrequency}
        accessKey="f"
        disabled={!automaticRollover}
      />
      <KeyNumberRow
        editor={editor}
        field="firstRolloverDelay"
        label={editorTexts.firstRolloverDelay}
        accessKey="d"
        disabled={!automaticRollover || editor.guid !== null}
      />
    </EditorGroup>
  );
}
