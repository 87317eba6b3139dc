import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Sheet } from '../console/dialogs/Sheet';
import { useSheetStyles } from '../console/dialogs/Sheet.styles';
import { useDefaultFocus } from '../dnssec/useDefaultFocus';
import { areaTexts, keyboardTexts, shortcutTexts } from './keyboard-texts';
import { shortcutLabel } from './shortcut-labels';
import { shortcuts } from './shortcuts';
import type { Shortcut, ShortcutArea } from './shortcuts';

const useStyles = makeStyles({
  page: { outlineOffset: '4px' },
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':first-child': { marginTop: '0' },
  },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  keys: {
    width: '45%',
    padding: '4px 12px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  does: { padding: '4px 0', verticalAlign: 'top' },
});

const all: readonly Shortcut[] = shortcuts;
const areas = [...new Set(all.map(({ area }) => area))];

function Area({ area }: { readonly area: ShortcutArea }) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <>
      <h3 id={titleId} className={styles.heading}>
        {areaTexts[area]}
      </h3>
      <table className={styles.table} aria-labelledby={titleId}>
        <tbody>
          {all
            .filter((shortcut) => shortcut.area === area)
            .map((shortcut) => (
              <tr key={shortcut.id}>
                <th scope="row" className={styles.keys}>
                  {shortcutLabel(shortcut)}
                </th>
                <td className={styles.does}>{shortcutTexts[shortcut.id]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

/** All keys, by where they work. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const sheet = useSheetStyles();
  const closeButton = useDefaultFocus(true);
  return (
    <Sheet
      title={keyboardTexts.title}
      onEnter={onClose}
      onClose={onClose}
      buttons={
        <Button ref={closeButton} className={sheet.button} appearance="primary" onClick={onClose}>
          {keyboardTexts.close}
        </Button>
      }
    >
      {/* Scrolls by keyboard. */}
      <div className={styles.page} role="group" aria-label={keyboardTexts.title} tabIndex={0}>
        {areas.map((area) => (
          <Area key={area} area={area} />
        ))}
      </div>
    </Sheet>
  );
}
