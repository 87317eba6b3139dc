import { makeStyles } from '@fluentui/react-components';

/** The underline shows while `useAccessKeys` marks the document, as Windows does it. */
export const useCaptionStyles = makeStyles({
  caption: { whiteSpace: 'inherit' },
  key: {
    display: 'inline',
    textDecorationLine: 'none',
    ':global([data-access-keys="shown"])': { textDecorationLine: 'underline' },
  },
});
