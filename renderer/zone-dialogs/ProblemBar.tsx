import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../../shared/contract/problem';
import { describeProblem } from '../messages';

interface ProblemBarProps {
  readonly problem: Problem;
  /** Said after the problem. */
  readonly also?: string;
}

/** Why something was refused, above the buttons of a sheet. */
export function ProblemBar({ problem, also }: ProblemBarProps) {
  const { title, cause, remedy } = describeProblem(problem);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {cause} {remedy} {also}
      </MessageBarBody>
    </MessageBar>
  );
}
