import { Button, Tooltip } from '@fluentui/react-components';
import { Copy16Regular, Dismiss16Regular, Broom16Regular } from '@fluentui/react-icons';
import { powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';

interface PaneBandProps {
  readonly titleId: string;
  readonly server: string;
  /** What goes on: it runs, it asks, it was copied. */
  readonly state: string;
  readonly onCopyAll: () => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** Which server the pane sits on, what goes on in it, and what can be done with the transcript. */
export function PaneBand({ titleId, server, state, onCopyAll, onClear, onClose }: PaneBandProps) {
  const styles = usePowerShellPaneStyles();
  return (
    <div className={styles.band}>
      <h2 id={titleId} className={styles.title}>
        {powerShellTexts.title(server)}
      </h2>
      <span role="status" className={styles.state}>
        {state}
      </span>
      <Button appearance="subtle" size="small" icon={<Copy16Regular />} onClick={onCopyAll}>
        {powerShellTexts.copyAll}
      </Button>
      <Tooltip content="Ctrl+L" relationship="description">
        <Button appearance="subtle" size="small" icon={<Broom16Regular />} onClick={onClear}>
          {powerShellTexts.clear}
        </Button>
      </Tooltip>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={powerShellTexts.close}
        onClick={onClose}
      />
    </div>
  );
}
