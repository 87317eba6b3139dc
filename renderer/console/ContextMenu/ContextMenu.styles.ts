import { makeStyles, tokens } from '@fluentui/react-components';

/** Menus of Windows' density: the menu of a zone has 21 lines and fits a window of 700 pixels. */
export const useContextMenuStyles = makeStyles({
  popover: {
    maxWidth: '420px',
    padding: '3px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: 'auto',
    maxHeight: 'calc(100vh - 8px)',
  },
  list: { gap: '0' },
  item: {
    minHeight: '26px',
    paddingTop: '3px',
    paddingBottom: '3px',
    maxWidth: 'none',
  },
  divider: { margin: '3px -4px' },
});
