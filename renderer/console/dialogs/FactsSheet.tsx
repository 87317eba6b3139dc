import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDefaultFocus } from '../../dnssec/useDefaultFocus';
import { Facts } from './Facts';
import type { Fact } from './Facts';
import { Sheet } from './Sheet';
import { useSheetStyles } from './Sheet.styles';

interface FactsSheetProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Below the facts. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** A sheet of facts that nobody edits. */
export function FactsSheet({ title, facts, children, onClose }: FactsSheetProps) {
  const styles = useSheetStyles();
  const okButton = useDefaultFocus(true);
  return (
    <Sheet
      title={title}
      isPlain
      onEnter={onClose}
      onClose={onClose}
      buttons={
        <Button ref={okButton} className={styles.button} appearance="primary" onClick={onClose}>
          OK
        </Button>
      }
    >
      <Facts facts={facts} />
      {children}
    </Sheet>
  );
}
