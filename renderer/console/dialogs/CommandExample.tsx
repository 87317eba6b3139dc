import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { copyTextOf } from '../../copy-text';
import { useCommandExampleStyles } from './CommandExample.styles';

interface CommandExampleProps {
  readonly label: string;
  readonly command: string;
}

/** A command to try in a terminal, with a button that copies it. */
export function CommandExample({ label, command }: CommandExampleProps) {
  const styles = useCommandExampleStyles();
  const text = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div className={styles.label}>{label}</div>
      <div className={styles.root}>
        <code ref={text} className={styles.command}>
          {command}
        </code>
        <span role="status" className={styles.copied}>
          {copied ? 'Copied' : ''}
        </span>
        <Button size="small" icon={<Copy16Regular />} onClick={() => setCopied(copyTextOf(text.current))}>
          Copy
        </Button>
      </div>
    </>
  );
}
