import { tokens } from '@fluentui/react-components';
import { shortWindow } from './short-window';

/** Windows 11's look of a sheet, to spread into styles: a surface with a caption, a page and a band of buttons. */
export const sheetLook = {
  surface: {
    padding: '0',
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: 'calc(100vh - 32px)',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ...shortWindow,
  },
  titleBar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '8px 8px 4px 20px',
    flexShrink: '0',
  },
  /** A long name ends in dots. */
  title: {
    flexGrow: '1',
    minWidth: '0',
    margin: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
} as const;
