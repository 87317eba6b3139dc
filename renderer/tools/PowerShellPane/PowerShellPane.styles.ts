import { makeStyles, tokens } from '@fluentui/react-components';

const dark = '@media (prefers-color-scheme: dark)';
const forced = '@media (forced-colors: active)';

/*
 * The console has the colours of Windows PowerShell's own window and not a theme's: dark blue, and black where the
 * system is dark. Each colour of a text has a contrast of at least 4.5 to both. High contrast has the system's colours.
 */
const consoleBlue = '#012456';
const consoleBlack = '#0c0c0c';
const consoleText = '#eeedf0';

/** Styles of the pane. */
export const usePowerShellPaneStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: '1',
    height: '100%',
    minWidth: '0',
    minHeight: '0',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: '0',
    padding: '2px 4px 2px 12px',
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    flexGrow: '1',
    minWidth: '0',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  area: {
    flexGrow: '1',
    minHeight: '0',
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    padding: '8px 12px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    colorScheme: 'dark',
    backgroundColor: consoleBlue,
    color: consoleText,
    cursor: 'text',
    // Has the keyboard only while text in it is selected by mouse, and hands every other key to the line.
    outlineStyle: 'none',
    '& ::selection': { backgroundColor: consoleText, color: consoleBlue },
    [dark]: { backgroundColor: consoleBlack },
    [forced]: { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  probe: { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre', pointerEvents: 'none' },
  line: {
    minHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    tabSize: '8',
  },
  error: { color: '#ff9a9a', [forced]: { color: 'CanvasText', borderLeft: '3px solid CanvasText' } },
  warning: { color: '#f9f1a5', [forced]: { color: 'CanvasText' } },
  verbose: { color: '#61d6d6', [forced]: { color: 'CanvasText' } },
  output: {},
  input: { position: 'relative' },
  prompt: { position: 'absolute', top: '0', left: '0', whiteSpace: 'pre', pointerEvents: 'none' },
  question: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  field: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: tokens.lineHeightBase300,
    margin: '0',
    padding: '0',
    // Grows with its text, so that a long command wraps as in a console.
    fieldSizing: 'content',
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    color: 'inherit',
    caretColor: 'currentcolor',
    backgroundColor: 'transparent',
    border: 'none',
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '4px', padding: '4px 0' },
  hint: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '2px',
    padding: '0 0 12px',
  },
  consoleButton: {
    padding: '2px 6px',
    margin: '0',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: '1px solid currentcolor',
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: 'rgba(255, 255, 255, 0.12)' },
    ':focus-visible': { outline: '2px solid currentcolor', outlineOffset: '1px' },
    [forced]: { color: 'ButtonText', backgroundColor: 'ButtonFace' },
  },
  example: { border: '1px solid transparent', textDecorationLine: 'underline', color: '#61d6d6' },
  candidates: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '2ch',
    maxHeight: '10em',
    overflowY: 'auto',
    margin: '4px 0 0',
    padding: '4px 0',
    listStyleType: 'none',
    borderTop: '1px solid currentcolor',
  },
  candidate: { padding: '0 1ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', cursor: 'pointer' },
  chosen: {
    backgroundColor: consoleText,
    color: consoleBlue,
    [forced]: { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});
