import { useConsoleState } from '../console-context';
import { FactsDialog } from './FactsDialog';

/** What the program is, and how to find one's way by keyboard. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const status = useConsoleState((state) => state.status);
  const facts = [
    { name: 'Version', value: status?.version ?? '' },
    { name: 'Electron', value: status?.electron ?? '' },
    { name: 'Forest', value: status?.environment.forest ?? '' },
    { name: 'Move between panes', value: 'F6' },
    { name: 'Context menu', value: 'Apps key or Shift+F10' },
    { name: 'Properties', value: 'Alt+Enter' },
    { name: 'Refresh', value: 'F5' },
    { name: 'Back, forward, up', value: 'Alt+Left, Alt+Right, Backspace' },
    { name: 'Column width', value: 'Ctrl+Left, Ctrl+Right on a column head' },
  ];
  return <FactsDialog title="DNS Manager" facts={facts} onClose={onClose} />;
}
