import { LockClosed16Regular } from '@fluentui/react-icons';
import { useSigningKeysStyles } from './SigningKeysTab.styles';

/** Why nothing on the tab can be changed, and who could change that. */
export function EditRefusalNote({ children }: { readonly children: string }) {
  const styles = useSigningKeysStyles();
  return (
    <p className={styles.note}>
      <LockClosed16Regular className={styles.noteIcon} />
      {children}
    </p>
  );
}
