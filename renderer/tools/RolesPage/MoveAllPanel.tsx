import {
  Button,
  Field,
  Input,
  Link,
  Option,
  Dropdown,
  Subtitle2,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ServerReadiness } from '../../../shared/model/readiness';
import { includedMoves, tally } from './bulk-move';
import type { BulkMove } from './bulk-move';
import { MovePlanTable } from './MovePlanTable';
import { rolesTexts } from './roles-texts';
import { useBulkMove } from './useBulkMove';
import type { BulkMoveApi } from './useBulkMove';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', minHeight: '0', flexGrow: '1' },
  fields: { display: 'grid', gridTemplateColumns: '252px minmax(0, 1fr)', columnGap: '16px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '16px' },
});

interface MoveAllPanelProps {
  readonly api: BulkMoveApi;
  /** The server that is asked (short name). */
  readonly server: string;
  readonly holder: ServerReadiness;
  readonly onBack: () => void;
}

/** Servers that could take over at least one of the zones, by how many they could. */
function targetsOf({ zones }: ServerReadiness): readonly string[] {
  const counts = new Map<string, number>();
  for (const { server } of zones.flatMap(({ candidates }) => candidates)) {
    counts.set(server, (counts.get(server) ?? 0) + 1);
  }
  return [...counts].toSorted((left, right) => right[1] - left[1]).map(([server]) => server);
}

function progressText(bulk: BulkMove): string | null {
  switch (bulk.phase) {
    case 'planning': {
      const planned = bulk.moves.filter(({ plan }) => plan !== null).length;
      return rolesTexts.planning(planned, bulk.moves.length);
    }
    case 'moving':
      return rolesTexts.moving(bulk.moves.find(({ result }) => result.kind === 'moving')?.zone ?? '');
    case 'ended': {
      const { moved, failed } = tally(bulk);
      return rolesTexts.ended(moved, failed);
    }
    case 'planned':
      return null;
  }
}

/** Moves all roles of one server: choose the new Key Master, see the plan of each zone, do it. */
export function MoveAllPanel({ api, server, holder, onBack }: MoveAllPanelProps) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [zones] = useState(() => holder.zones.map(({ zone }) => zone));
  const { bulk, plan, include, run } = useBulkMove(api, server, zones);
  const targets = targetsOf(holder);
  const count = bulk === null ? 0 : includedMoves(bulk).length;
  const progress = bulk === null ? null : progressText(bulk);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Subtitle2 as="h3">{rolesTexts.moveTitle(holder.fqdn)}</Subtitle2>
        <Link as="button" disabled={bulk?.phase === 'moving'} onClick={onBack}>
          {rolesTexts.back}
        </Link>
      </div>
      {targets.length === 0 ? <span>{rolesTexts.noTarget}</span> : null}
      <div className={styles.fields}>
        <Field label={rolesTexts.target}>
          <Dropdown
            placeholder={rolesTexts.chooseTarget}
            disabled={targets.length === 0 || bulk?.phase === 'moving'}
            onOptionSelect={(_event, { optionValue }) => {
              if (optionValue !== undefined) void plan(optionValue);
            }}
          >
            {targets.map((target) => (
              <Option key={target}>{target}</Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={rolesTexts.reason}>
          <Input value={reason} maxLength={500} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      </div>
      {bulk === null ? null : (
        <MovePlanTable bulk={bulk} label={rolesTexts.moveTitle(holder.fqdn)} onInclude={include} />
      )}
      <div className={styles.line}>
        <span role="status">{progress}</span>
        {bulk === null ? null : (
          <Button
            appearance="primary"
            disabled={bulk.phase !== 'planned' || count === 0}
            onClick={() => void run(reason.trim() === '' ? null : reason.trim())}
          >
            {rolesTexts.confirm(count, bulk.target)}
          </Button>
        )}
      </div>
    </div>
  );
}
