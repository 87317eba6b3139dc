import type { RefObject } from 'react';
import type { PowerShellPrompt } from '../../../shared/model/powershell';
import { candidateId, CandidateList } from './CandidateList';
import { powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';
import type { CommandLine } from './useCommandLine';

interface InputLineProps {
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly line: CommandLine;
  readonly running: boolean;
  readonly prompt: PowerShellPrompt | null;
}

/** The prompt and the line behind it; while a question waits, its choices stand above the line. */
export function InputLine({ id, field, line, running, prompt }: InputLineProps) {
  const styles = usePowerShellPaneStyles();
  // As in a console, the prompt comes back when the command is done; what is typed meanwhile is kept.
  const shownPrompt = running || prompt !== null ? '' : powerShellTexts.prompt;
  const listId = `${id}-candidates`;
  const listed = line.cycle?.listed === true ? line.cycle : null;
  const list =
    listed === null
      ? {}
      : { 'aria-controls': listId, 'aria-activedescendant': candidateId(listId, listed.index) };
  return (
    <div>
      {prompt === null ? null : (
        <div id={`${id}-question`} className={styles.question}>
          {powerShellTexts.choices(prompt)}
        </div>
      )}
      <div className={styles.input}>
        <span className={styles.prompt} aria-hidden>
          {shownPrompt}
        </span>
        <textarea
          ref={field}
          className={styles.field}
          style={{ textIndent: `${shownPrompt.length}ch` }}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          data-pane="powershell"
          aria-label={prompt === null ? powerShellTexts.line : powerShellTexts.answer}
          aria-autocomplete="list"
          {...(prompt === null ? {} : { 'aria-describedby': `${id}-question` })}
          {...list}
          value={line.text}
          onChange={(event) => line.onChange(event.target.value)}
          onKeyDown={line.onKeyDown}
          onPaste={line.onPaste}
        />
      </div>
      {listed === null ? null : <CandidateList id={listId} cycle={listed} onPick={line.pick} />}
    </div>
  );
}
