import { makeStyles, tokens } from '@fluentui/react-components';

/** What the tabs of settings have in common. */
export const useSettingsTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  text: { margin: '0' },
  /** What belongs to a radio, in line with its label. */
  under: { marginLeft: '36px', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  hint: {
    margin: '-6px 0 0 28px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** Grey, and still to be read: what it says helps to decide. */
  greyHint: {
    color: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
  fieldHint: {
    margin: '-4px 0 0 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  effect: {
    margin: '0',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  consequences: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { display: 'none' },
  },
});
