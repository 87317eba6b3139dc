import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CompletionCycle } from './completion-cycle';
import { powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';

/** The identifier of one candidate, for the text field that points at it. */
export function candidateId(list: string, index: number): string {
  return `${list}-${index}`;
}

interface CandidateListProps {
  readonly id: string;
  readonly cycle: CompletionCycle;
  readonly onPick: (index: number) => void;
}

/** What could stand at the cursor. The keyboard stays on the line; the mouse picks. */
export function CandidateList({ id, cycle, onPick }: CandidateListProps) {
  const styles = usePowerShellPaneStyles();
  const list = useRef<HTMLUListElement>(null);
  const { index: chosen } = cycle;
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), []);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul
      ref={list}
      id={id}
      className={styles.candidates}
      role="listbox"
      aria-label={powerShellTexts.candidates}
    >
      {cycle.completion.candidates.map((candidate, index) => (
        <li
          key={candidate}
          id={candidateId(id, index)}
          role="option"
          aria-selected={index === chosen}
          className={mergeClasses(styles.candidate, index === chosen && styles.chosen)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
        >
          {candidate}
        </li>
      ))}
    </ul>
  );
}
