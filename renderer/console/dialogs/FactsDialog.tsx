import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  title: { overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, auto) 1fr',
    gap: '8px 16px',
    margin: '4px 0 0',
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** One fact: its name and what it is. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

interface FactsDialogProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Below the facts. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** A sheet of facts that nobody edits. */
export function FactsDialog({ title, facts, children, onClose }: FactsDialogProps) {
  const styles = useStyles();
  useRestoreFocus();
  return (
    <Dialog open surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent>
            <dl className={styles.facts}>
              {facts.map(({ name, value }) => [
                <dt key={`${name}-name`} className={styles.name}>
                  {name}
                </dt>,
                <dd key={`${name}-value`} className={styles.value}>
                  {value}
                </dd>,
              ])}
            </dl>
            {children}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              OK
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
