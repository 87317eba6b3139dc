import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { Fragment, useRef, useState } from 'react';
import { copyTextOf } from '../../copy-text';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { confirmationTexts } from '../key-master-texts';
import { useCommandLineStyles } from './CommandLine.styles';

/** Lines break between words only: a parameter that is torn at its hyphen can not be read. */
function Words({ text }: { readonly text: string }) {
  const styles = useCommandLineStyles();
  return text.split(' ').map((word, index) => (
    <Fragment key={`${index} ${word}`}>
      {index === 0 ? '' : ' '}
      <span className={styles.word}>{word}</span>
    </Fragment>
  ));
}

interface CommandTextProps {
  /** Whole commands, one a line. */
  readonly commands: readonly string[];
}

/** Commands with one button that copies them all, into a runbook or a ticket. */
export function CommandText({ commands }: CommandTextProps) {
  const styles = useCommandLineStyles();
  const text = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.row}>
      <code ref={text} className={styles.command}>
        {commands.map((command) => (
          <div key={command}>
            <Words text={command} />
          </div>
        ))}
      </code>
      <span role="status" className={styles.copied}>
        {copied ? confirmationTexts.copied : ''}
      </span>
      <Button
        size="small"
        className={styles.button}
        icon={<Copy16Regular />}
        onClick={() => {
          setCopied(copyTextOf(text.current));
        }}
        {...accessKeyProps('C')}
      >
        <Caption text={confirmationTexts.copy} accessKey="C" />
      </Button>
    </div>
  );
}
