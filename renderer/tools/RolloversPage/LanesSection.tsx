import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { RolloverLane, RolloverReport } from '../../../shared/model/rollover';
import { useAccessKeys } from '../../dnssec/access-keys/useAccessKeys';
import { RolloverBox } from '../../dnssec/RolloverBox/RolloverBox';
import type { RolloverAct } from '../../dnssec/rollover-texts';
import { reasonOrNull } from '../../dnssec/store/reason';
import { useLabNow } from '../../lab-time/useLabNow';
import { Mark } from '../../reports/Mark';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { useAct } from '../shared/useAct';
import type { Act } from '../shared/useAct';
import { Lane } from './Lane';
import { laneName } from './lane-facts';
import { rolloverTexts } from './rollover-texts';

const useStyles = makeStyles({
  text: { margin: '0', display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  label: { color: tokens.colorNeutralForeground2 },
});

/** Names the part of the page in which outcomes of these acts are shown. */
const place = 'lanes';

/** The calls that move rollovers. */
type RolloverApi = Pick<DesktopApi, 'startRollover' | 'stepRollover'>;

interface Asking {
  readonly lane: RolloverLane;
  readonly act: RolloverAct;
}

function actOf(api: RolloverApi, report: RolloverReport, { lane, act }: Asking, reason: string): Act {
  const { server, zone } = report;
  const argument = { server, zone, guid: lane.guid, reason: reasonOrNull(reason) };
  return act === 'start'
    ? {
        place,
        ask: () => api.startRollover(argument),
        running: rolloverTexts.starting,
        done: rolloverTexts.started,
      }
    : {
        place,
        ask: () => api.stepRollover(argument),
        running: rolloverTexts.stepping,
        done: rolloverTexts.stepped,
      };
}

function KeyMasterLine({ report: { keyMaster, keyMasterOnline } }: { readonly report: RolloverReport }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      <span className={styles.label}>{rolloverTexts.keyMaster}:</span>
      <span>{keyMaster ?? rolloverTexts.noKeyMaster}</span>
      {keyMaster === null ? null : (
        <Mark kind={keyMasterOnline ? 'good' : 'bad'}>
          {keyMasterOnline ? rolloverTexts.online : rolloverTexts.offline}
        </Mark>
      )}
    </p>
  );
}

/** Who waits for whom: the keys in the queue, the next one first. */
function QueueLine({ report: { queue, lanes } }: { readonly report: RolloverReport }) {
  const styles = useStyles();
  const names = queue.flatMap((guid) => lanes.filter((lane) => lane.guid === guid).map(laneName));
  if (names.length === 0) return null;
  return (
    <p className={styles.text}>
      <span className={styles.label}>{rolloverTexts.queue}:</span>
      <span>{names.map((name, index) => `${index + 1}. ${name}`).join('; ')}</span>
    </p>
  );
}

interface LanesSectionProps {
  readonly api: RolloverApi;
  readonly report: RolloverReport;
  readonly timeShift: number;
}

/** The lanes of a zone's keys, and the boxes that stand before a rollover and a step. */
export function LanesSection({ api, report, timeShift }: LanesSectionProps) {
  const acting = useAct();
  useAccessKeys(); // of the box before a rollover
  const now = useLabNow(timeShift);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { lanes, queue, zone, keyMaster, server } = report;
  return (
    <ToolSection title={rolloverTexts.lanes}>
      <KeyMasterLine report={report} />
      <QueueLine report={report} />
      <ActOutcome acting={acting} place={place} />
      {lanes.length === 0 ? <span>{rolloverTexts.noLanes}</span> : null}
      {lanes.map((lane) => (
        <Lane key={lane.guid} lane={lane} queue={queue} now={now} onAct={(act) => setAsking({ lane, act })} />
      ))}
      {asking === null ? null : (
        <RolloverBox
          act={asking.act}
          subject={{ ...asking.lane, zone, keyMaster: keyMaster ?? server, name: laneName(asking.lane) }}
          onAccept={(reason) => {
            setAsking(null);
            void acting.run(actOf(api, report, asking, reason));
          }}
          onDecline={() => setAsking(null)}
        />
      )}
    </ToolSection>
  );
}
