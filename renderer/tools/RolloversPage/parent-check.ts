import { assertNever } from '../../../shared/assert-never';
import type { DelegationReport, ParentCheck } from '../../../shared/model/delegation';
import type { MarkKind } from '../../reports/Mark';
import { delegationTexts } from './rollover-texts';

/** One thing that a look at the parent found. */
interface CheckLine {
  readonly mark: MarkKind;
  readonly text: string;
}

type Asked = Extract<ParentCheck, { kind: 'asked' }>;

const marks: Readonly<Record<Asked['verdict'], MarkKind>> = { all: 'good', some: 'warning', none: 'bad' };

function askedLines({ verdict, parent, server, isParentSigned }: Asked): readonly CheckLine[] {
  const found: CheckLine = { mark: marks[verdict], text: delegationTexts.verdicts[verdict](parent, server) };
  return isParentSigned
    ? [found]
    : [found, { mark: 'warning', text: delegationTexts.unsignedParent(parent) }];
}

/** What the look at the parent found, in words. */
export function checkLines({ zone, parent: check }: DelegationReport): readonly CheckLine[] {
  switch (check.kind) {
    case 'unknown':
      return [{ mark: 'neutral', text: delegationTexts.unknown(check.parent) }];
    case 'not-delegated':
      return [{ mark: 'warning', text: delegationTexts.notDelegated(check.parent, check.server, zone) }];
    case 'asked':
      return askedLines(check);
    default:
      return assertNever(check);
  }
}
