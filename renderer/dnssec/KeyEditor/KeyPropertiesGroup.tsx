import { algorithmNames } from '../../../shared/model/signing-key';
import type { AlgorithmNumber } from '../../../shared/model/signing-key';
import { editorTexts } from '../key-texts';
import { ChoiceRow } from '../controls/ChoiceRow';
import type { Choice } from '../controls/ChoiceRow';
import { EditorGroup } from './EditorGroup';
import { algorithmNumbers, keyLengthsOf, providersOf, withAlgorithm } from './key-form';
import { KeyNumberRow } from './KeyNumberRow';
import { ReplicationRow } from './ReplicationRow';
import type { KeyEditorModel } from './useKeyEditor';

interface KeyPropertiesGroupProps {
  readonly editor: KeyEditorModel;
  /** Closes this editor and opens one for a new, replicated KSK. */
  readonly onAddReplicated: () => void;
}

function isAlgorithm(value: number): value is AlgorithmNumber {
  return algorithmNumbers.some((algorithm) => algorithm === value);
}

const algorithmChoices: readonly Choice[] = algorithmNumbers.map((algorithm) => ({
  value: String(algorithm),
  text: algorithmNames[algorithm],
}));

function sameText(texts: readonly string[]): readonly Choice[] {
  return texts.map((text) => ({ value: text, text }));
}

/** Algorithm, length and provider: fixed once the key exists. */
function Generation({ editor }: { readonly editor: KeyEditorModel }) {
  const { form, guid, wish, zone, change } = editor;
  const exists = guid !== null;
  return (
    <>
      <ChoiceRow
        size="small"
        label={editorTexts.algorithm}
        accessKey="c"
        value={String(form.algorithm)}
        choices={algorithmChoices}
        disabled={exists}
        takesFirstFocus={wish.keyType === 'ZSK' && !exists}
        onChoose={(value) => {
          const algorithm = Number(value);
          if (isAlgorithm(algorithm)) change((now) => withAlgorithm(now, wish.keyType, algorithm));
        }}
      />
      <ChoiceRow
        size="small"
        label={editorTexts.keyLength}
        accessKey="l"
        value={String(form.keyLength)}
        choices={sameText(keyLengthsOf(form.algorithm).map(String))}
        disabled={exists}
        onChoose={(value) => change((now) => ({ ...now, keyLength: Number(value) }))}
      />
      <ChoiceRow
        size="small"
        label={editorTexts.provider}
        accessKey="s"
        value={form.provider}
        choices={sameText(providersOf(zone))}
        disabled={exists}
        onChoose={(provider) => change((now) => ({ ...now, provider }))}
      />
    </>
  );
}

/** Key Properties of a KSK. */
export function KskPropertiesGroup({ editor, onAddReplicated }: KeyPropertiesGroupProps) {
  return (
    <EditorGroup title={editorTexts.propertiesGroup}>
      <Generation editor={editor} />
      <KeyNumberRow
        editor={editor}
        field="dnskeyValidity"
        label={editorTexts.rrsetValidity}
        accessKey="v"
        takesFirstFocus={editor.guid !== null}
      />
      <ReplicationRow editor={editor} onAddReplicated={onAddReplicated} />
    </EditorGroup>
  );
}

/** Key Properties of a ZSK: three validity periods and no box, because private ZSKs always replicate. */
export function ZskPropertiesGroup({ editor }: { readonly editor: KeyEditorModel }) {
  return (
    <EditorGroup title={editorTexts.propertiesGroup}>
      <Generation editor={editor} />
      <KeyNumberRow
        editor={editor}
        field="dnskeyValidity"
        label={editorTexts.dnskeyValidity}
        accessKey="k"
        takesFirstFocus={editor.guid !== null}
      />
      <KeyNumberRow editor={editor} field="dsValidity" label={editorTexts.dsValidity} accessKey="n" />
      <KeyNumberRow editor={editor} field="recordValidity" label={editorTexts.recordValidity} accessKey="z" />
    </EditorGroup>
  );
}
