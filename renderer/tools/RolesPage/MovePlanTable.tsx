import { Checkbox } from '@fluentui/react-components';
import { describeProblem } from '../../messages';
import { Mark } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { isMovable, losesKeys } from './bulk-move';
import type { BulkMove, ZoneMove } from './bulk-move';
import { rolesTexts } from './roles-texts';

/** What a zone's plan says, in one line. */
function PlanCell({ move }: { readonly move: ZoneMove }) {
  const { plan } = move;
  if (plan === null) return <>{rolesTexts.waiting}</>;
  if (plan.kind === 'refused') return <Mark kind="bad">{describeProblem(plan.problem).title}</Mark>;
  if (plan.value.kind === 'not-available') {
    return <Mark kind="neutral">{rolesTexts.obstacles[plan.value.obstacle]}</Mark>;
  }
  const { verb, from, to } = plan.value.plan;
  if (from === to) return <Mark kind="neutral">{`${to} ${rolesTexts.already}`}</Mark>;
  const effect = losesKeys(move) ? rolesTexts.mustResign : rolesTexts.keysStay;
  return <Mark kind={losesKeys(move) ? 'warning' : 'good'}>{`${rolesTexts.verbs[verb]}: ${effect}`}</Mark>;
}

function ResultCell({ move: { result } }: { readonly move: ZoneMove }) {
  switch (result.kind) {
    case 'none':
      return null;
    case 'moving':
      return <>{rolesTexts.waiting}</>;
    case 'ended': {
      const { outcome } = result;
      if (outcome.kind === 'done') return <Mark kind="good">{rolesTexts.moved}</Mark>;
      const { title, remedy } = describeProblem(outcome.problem);
      return <Mark kind="bad">{`${title} ${remedy}`}</Mark>;
    }
  }
}

interface MovePlanTableProps {
  readonly bulk: BulkMove;
  readonly label: string;
  readonly onInclude: (zone: string, included: boolean) => void;
}

/** The zones of a move of many: a tick, the plan and the outcome of each. */
export function MovePlanTable({ bulk, label, onInclude }: MovePlanTableProps) {
  const fixed = bulk.phase === 'moving' || bulk.phase === 'ended';
  const rows = bulk.moves.map((move) => ({
    key: move.zone,
    head: (
      <Checkbox
        label={move.zone}
        aria-label={rolesTexts.include(move.zone)}
        checked={move.included}
        disabled={fixed || !isMovable(move)}
        onChange={(_event, { checked }) => onInclude(move.zone, checked === true)}
      />
    ),
    cells: [<PlanCell key="plan" move={move} />, <ResultCell key="result" move={move} />],
  }));
  return (
    <ReportTable
      label={label}
      columns={[rolesTexts.zone, rolesTexts.plan, rolesTexts.result]}
      rows={rows}
      align="middle"
    />
  );
}
