import { Button, Dialog, DialogSurface, DialogTitle, Input, useId } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { accessScopeProps } from '../access-keys/access-key-props';
import { editorHints, editorTexts } from '../key-texts';
import { useRestoreFocus } from '../useRestoreFocus';
import { EditorGroup } from './EditorGroup';
import { KeyGenerationGroup } from './KeyGenerationGroup';
import type { KeyForm } from './key-form';
import { useKeyEditorStyles } from './KeyEditor.styles';
import { KskPropertiesGroup, ZskPropertiesGroup } from './KeyPropertiesGroup';
import { KeyRolloverGroup } from './KeyRolloverGroup';
import { useKeyEditor } from './useKeyEditor';
import type { EditorSubject } from './useKeyEditor';

interface KeyEditorProps {
  readonly subject: EditorSubject;
  /** `edit` also for a key that will only be added by OK of the sheet. */
  readonly mode: 'new' | 'edit';
  readonly onAccept: (form: KeyForm) => void;
  readonly onCancel: () => void;
  readonly onAddReplicated: () => void;
}

function GuidGroup({ guid }: { readonly guid: string | null }) {
  const styles = useKeyEditorStyles();
  const id = useId('key-guid-');
  return (
    <EditorGroup title={editorTexts.guidGroup}>
      <div className={styles.guidRow}>
        <label htmlFor={id}>{editorTexts.guid}</label>
        <Input
          id={id}
          size="small"
          className={styles.control}
          value={guid === null ? editorTexts.noGuid : `{${guid}}`}
          readOnly
        />
      </div>
    </EditorGroup>
  );
}

/** A ref for the surface: the focus goes to its first control that can be changed, after Fluent's own choice. */
function useFirstFocus(): (surface: HTMLElement | null) => void {
  const [surface, setSurface] = useState<HTMLElement | null>(null);
  useEffect(() => {
    surface?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, [surface]);
  return setSurface;
}

/** Enter presses OK, except on controls that need it for themselves. */
function pressesOk(event: KeyboardEvent): boolean {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.isDefaultPrevented()) return false;
  return (
    target instanceof Element &&
    currentTarget.contains(target) &&
    target.closest('button, a, [role="listbox"]') === null
  );
}

/**
 * New or Edit Key Signing Key (KSK), New or Edit Zone Signing Key (ZSK).
 *
 * It changes nothing: what is accepted becomes part of the sheet's draft, as in the original.
 */
export function KeyEditor({ subject, mode, onAccept, onCancel, onAddReplicated }: KeyEditorProps) {
  const styles = useKeyEditorStyles();
  const editor = useKeyEditor(subject, onAccept);
  const surface = useFirstFocus();
  useRestoreFocus();
  const { keyType } = subject.wish;
  const exists = subject.guid !== null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!pressesOk(event)) return;
    event.preventDefault();
    editor.submit();
  };
  return (
    <Dialog open modalType="alert" surfaceMotion={null} onOpenChange={onCancel}>
      <DialogSurface
        ref={surface}
        role="dialog"
        className={styles.surface}
        onKeyDown={onKeyDown}
        {...accessScopeProps}
      >
        <DialogTitle className={styles.title} action={null}>
          {mode === 'new' ? editorTexts.newTitle[keyType] : editorTexts.editTitle[keyType]}
        </DialogTitle>
        <div className={styles.body}>
          <GuidGroup guid={subject.guid} />
          {keyType === 'KSK' ? <KeyGenerationGroup exists={exists} /> : null}
          {keyType === 'KSK' ? (
            <KskPropertiesGroup editor={editor} onAddReplicated={onAddReplicated} />
          ) : (
            <ZskPropertiesGroup editor={editor} />
          )}
          <KeyRolloverGroup editor={editor} />
          {exists ? <p className={styles.note}>{editorHints.fixedFields}</p> : null}
        </div>
        <div className={styles.footer}>
          <Button className={styles.button} appearance="primary" onClick={editor.submit}>
            {editorTexts.ok}
          </Button>
          <Button className={styles.button} onClick={onCancel}>
            {editorTexts.cancel}
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  );
}
