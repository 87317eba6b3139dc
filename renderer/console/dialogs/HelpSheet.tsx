import { shortcutTexts } from '../../keyboard/keyboard-texts';
import { shortcutLabel } from '../../keyboard/shortcut-labels';
import { shortcuts } from '../../keyboard/shortcuts';
import type { Shortcut } from '../../keyboard/shortcuts';
import { useConsoleState } from '../console-context';
import { Facts } from './Facts';
import { FactsSheet } from './FactsSheet';
import { useFactsStyles } from './FactsSheet.styles';

const all: readonly Shortcut[] = shortcuts;

/** Those of the console; the sheet of keys has all of them. */
const keys = all
  .filter(({ area }) => area === 'program' || area === 'console')
  .map((shortcut) => ({ name: shortcutLabel(shortcut), value: shortcutTexts[shortcut.id] }));

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
