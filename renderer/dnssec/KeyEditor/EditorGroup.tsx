import type { ReactNode } from 'react';
import { useKeyEditorStyles } from './KeyEditor.styles';

interface EditorGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of controls with its frame and title. */
export function EditorGroup({ title, children }: EditorGroupProps) {
  const styles = useKeyEditorStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
