import { makeStyles, tokens } from '@fluentui/react-components';
import { sheetLook } from '../../sheet-look';

/** A Windows 11 sheet like the DNSSEC properties: caption, page, buttons on a band of their own. */
export const useSheetStyles = makeStyles({
  surface: { ...sheetLook.surface, width: '520px' },
  titleBar: sheetLook.titleBar,
  title: sheetLook.title,
  page: {
    flexGrow: '1',
    minHeight: '0',
    overflowY: 'auto',
    padding: '12px 20px 20px',
    outlineOffset: '-2px',
  },
  outcome: {
    flexShrink: '0',
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: '0 20px',
    ':has(> * > *)': {
      padding: '12px 20px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  footer: {
    flexShrink: '0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: '8px',
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: '88px' },
});
