import { makeStyles, tokens } from '@fluentui/react-components';
import { useConsole } from '../console/console-context';
import { ToolSurface } from './shared/ToolSurface';
import { PowerShellPane } from './PowerShellPane/PowerShellPane';

const useStyles = makeStyles({
  root: {
    height: 'min(320px, 45vh)',
    flexShrink: '0',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** PowerShell at the bottom of the window; closing it gives the keyboard back to the console. */
export function PowerShellDock({ server }: { readonly server: string }) {
  const styles = useStyles();
  const console = useConsole();
  const close = (): void => {
    console.togglePowerShell(null);
    document.querySelector<HTMLElement>('[data-pane]')?.focus();
  };
  return (
    <section className={styles.root} aria-label="PowerShell">
      <ToolSurface>
        <PowerShellPane api={console.api} server={server} onClose={close} />
      </ToolSurface>
    </section>
  );
}
