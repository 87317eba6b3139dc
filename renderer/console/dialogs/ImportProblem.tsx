import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem';
import { describeProblem } from '../../messages';
import { useImportZoneStyles } from './ImportZoneSheet.styles';
import type { ChosenFile } from './read-zone-file';

/** Characters of a wrong line that are shown. */
const longestLine = 200;

/** The line a zone file is refused for, as it stands in the file. */
function wrongLine(problem: Problem, file: ChosenFile | null): string | undefined {
  if (problem.code !== 'zone-file-invalid' || file === null) return undefined;
  const line = file.text.split(/\r\n|\r|\n/u)[problem.parameters.line - 1]?.trimEnd();
  return line === undefined || line === '' ? undefined : line.slice(0, longestLine);
}

interface ImportProblemProps {
  readonly problem: Problem;
  readonly file: ChosenFile | null;
}

/** Why the zone was not made: for a wrong file its line, the reason, and the line itself. */
export function ImportProblem({ problem, file }: ImportProblemProps) {
  const styles = useImportZoneStyles();
  const { title, cause, remedy } = describeProblem(problem);
  const line = wrongLine(problem, file);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {cause}
        {line === undefined ? ' ' : <code className={styles.line}>{line}</code>}
        {remedy}
      </MessageBarBody>
    </MessageBar>
  );
}
