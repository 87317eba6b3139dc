import { tokens } from '@fluentui/react-components';

/** How a selected line looks in the pane that has the focus, in high contrast as well. */
export const selectedInFocus = {
  backgroundColor: tokens.colorBrandBackground2,
  '@media (forced-colors: active)': {
    backgroundColor: 'Highlight',
    color: 'HighlightText',
    forcedColorAdjust: 'none',
  },
} as const;

/** How it looks while the focus is elsewhere. In high contrast an outline says it, as Windows does. */
export const selectedElsewhere = {
  backgroundColor: tokens.colorNeutralBackground1Selected,
  '@media (forced-colors: active)': {
    backgroundColor: 'Canvas',
    outline: '1px solid Highlight',
    outlineOffset: '-1px',
  },
} as const;

/** The mark of the line the keyboard is on. */
export const focusRing = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: '-2px',
} as const;
