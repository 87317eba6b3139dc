import { makeStyles } from '@fluentui/react-components';

/** The underline shows while `useAccessKeys` marks the document, as Windows does it. */
export const useCaptionStyles = makeStyles({
  caption: { whiteSpace: 'inherit' },
  key: {
    ':global([data-access-keys="shown"])': { textDecorationLine: 'underline' },
  },
});
