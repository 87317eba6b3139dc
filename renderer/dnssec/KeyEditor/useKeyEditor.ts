import { useId } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import { formOf } from './key-form';
import type { KeyForm, NumberField, ZoneOfKey } from './key-form';
import { fieldErrors, firstError } from './key-validation';
import type { FieldErrors } from './key-validation';

/** What an editor is opened with. */
export interface EditorSubject {
  readonly wish: KeyWish;
  /** GUID of a key that exists, `null` for one that will be added. */
  readonly guid: string | null;
  readonly zone: ZoneOfKey;
}

/** An open editor, for its groups. */
export interface KeyEditorModel extends EditorSubject {
  readonly form: KeyForm;
  readonly errors: FieldErrors;
  readonly change: (change: (form: KeyForm) => KeyForm) => void;
  readonly idOf: (field: NumberField) => string;
  /** OK: accepts the form, or goes to its first error. */
  readonly submit: () => void;
}

/** The form of a key editor. Errors are shown once OK was pressed, and from then on as they come and go. */
export function useKeyEditor(subject: EditorSubject, onAccept: (form: KeyForm) => void): KeyEditorModel {
  const base = useId('key-editor-');
  const [opened] = useState(() => formOf(subject.wish));
  const [form, setForm] = useState(opened);
  const [refused, setRefused] = useState(false);
  const { keyType } = subject.wish;
  const errors = fieldErrors(form, opened, keyType);
  const idOf = (field: NumberField): string => `${base}-${field}`;
  const submit = (): void => {
    const first = firstError(errors, keyType);
    setRefused(first !== undefined);
    if (first === undefined) onAccept(form);
    else document.getElementById(idOf(first))?.focus();
  };
  return { ...subject, form, errors: refused ? errors : {}, change: setForm, idOf, submit };
}
