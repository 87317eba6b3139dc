import { makeStyles, tokens } from '@fluentui/react-components';

/** Pixels. */
export const listRowHeight = 26;

/** Pixels, its line included. */
export const listHeaderHeight = 29;

/** Styles of the list. */
export const useItemListStyles = makeStyles({
  root: {
    height: '100%',
    overflow: 'auto',
    outline: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    ':focus-visible [data-active="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    ':focus-visible[data-empty="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  inner: { minWidth: '100%', width: 'max-content', position: 'relative' },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    height: `${listHeaderHeight}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { position: 'relative', display: 'flex', flexShrink: 0, boxSizing: 'border-box' },
  headButton: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minWidth: 0,
    padding: '0 8px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  headText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  grip: {
    position: 'absolute',
    right: '-4px',
    top: 0,
    bottom: 0,
    width: '9px',
    zIndex: 2,
    cursor: 'col-resize',
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '6px',
      bottom: '6px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  row: {
    position: 'absolute',
    left: 0,
    minWidth: '100%',
    display: 'flex',
    alignItems: 'center',
    height: `${listRowHeight}px`,
    cursor: 'default',
    userSelect: 'none',
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
  cell: {
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  nameCell: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  message: {
    position: 'sticky',
    left: 0,
    padding: '24px 16px',
    maxWidth: '520px',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
  },
  problemTitle: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  retry: {
    marginTop: '12px',
    padding: '4px 16px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});
