import { useConsoleState } from '../console-context';
import { Facts } from './Facts';
import { FactsSheet } from './FactsSheet';
import { useFactsStyles } from './FactsSheet.styles';

const keys = [
  { name: 'F6, Shift+F6', value: 'Go to the other pane' },
  { name: 'Right, Left', value: 'Expand and collapse a folder of the tree' },
  { name: 'Enter', value: 'Open the selected item' },
  { name: 'Backspace', value: 'Up one level' },
  { name: 'Alt+Left, Alt+Right', value: 'Back, forward' },
  { name: 'Alt+Enter', value: 'Properties' },
  { name: 'Shift+F10, Apps key', value: 'Context menu' },
  { name: 'F5', value: 'Refresh' },
  { name: 'Ctrl+`', value: 'Open and close PowerShell' },
  { name: 'Letters', value: 'Go to the next item that begins with them' },
  { name: 'Ctrl+Left, Ctrl+Right', value: 'Change the width of a column, on its head' },
  { name: 'Ctrl+Plus (number pad)', value: 'Fit all columns to their content' },
];

/** What the program is, and how to find one's way by keyboard. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const styles = useFactsStyles();
  const status = useConsoleState((state) => state.status);
  const facts =
    status === null
      ? []
      : [
          { name: 'Version', value: `${status.version} (Electron ${status.electron})` },
          { name: 'Environment', value: `Embedded lab, forest ${status.environment.forest}` },
          { name: 'Signed in as', value: status.user },
        ];
  return (
    <FactsSheet title="About DNS Manager" facts={facts} onClose={onClose}>
      <h3 className={styles.heading}>Keyboard</h3>
      <Facts facts={keys} />
    </FactsSheet>
  );
}
