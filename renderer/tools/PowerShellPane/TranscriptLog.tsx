import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';
import { textOf } from './transcript';
import type { TranscriptEntry } from './transcript';

const Line = memo(function Line({ entry }: { readonly entry: TranscriptEntry }) {
  const styles = usePowerShellPaneStyles();
  const stream = entry.kind === 'printed' ? entry.stream : 'output';
  return <div className={mergeClasses(styles.line, styles[stream])}>{textOf(entry)}</div>;
});

/** What was entered and what came of it. New lines are read out by a screen reader. */
export function TranscriptLog({ transcript }: { readonly transcript: readonly TranscriptEntry[] }) {
  return (
    <div role="log" aria-label={powerShellTexts.log}>
      {transcript.map((entry) => (
        <Line key={entry.key} entry={entry} />
      ))}
    </div>
  );
}
