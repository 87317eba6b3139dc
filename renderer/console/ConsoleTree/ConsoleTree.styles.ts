import { makeStyles, tokens } from '@fluentui/react-components';

/** Pixels. */
export const treeRowHeight = 26;

/** Styles of the tree. */
export const useConsoleTreeStyles = makeStyles({
  root: {
    height: '100%',
    overflow: 'auto',
    outline: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible [data-active="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  rows: { position: 'relative', minWidth: '100%', width: 'max-content' },
  row: {
    position: 'absolute',
    left: 0,
    minWidth: '100%',
    height: `${treeRowHeight}px`,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    boxSizing: 'border-box',
    paddingRight: '8px',
    whiteSpace: 'nowrap',
    cursor: 'default',
    userSelect: 'none',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
      '& svg': { color: 'HighlightText' },
    },
  },
  chevron: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '16px',
    height: '100%',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
  },
});
