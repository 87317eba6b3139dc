import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Tooltip,
  useId,
} from '@fluentui/react-components';
import type { RolloverLane } from '../../../shared/model/rollover';
import type { RolloverAct } from '../../dnssec/rollover-texts';
import { keysText, laneFacts, laneName, laneNotes } from './lane-facts';
import { useLaneStyles } from './Lane.styles';
import { LaneSteps } from './LaneSteps';
import { refusalText } from '../../rollover-refusals';
import { obstacleTexts, rolloverTexts } from './rollover-texts';

interface ActButtonProps {
  readonly caption: string;
  readonly label: string;
  /** A problem's code. */
  readonly obstacle: string | null;
  readonly onPress: () => void;
}

/** A button that says why it cannot be pressed; it keeps its place in the Tab order. */
function ActButton({ caption, label, obstacle, onPress }: ActButtonProps) {
  const button = (
    <Button size="small" aria-label={label} disabledFocusable={obstacle !== null} onClick={onPress}>
      {caption}
    </Button>
  );
  if (obstacle === null) return button;
  return (
    <Tooltip relationship="description" content={refusalText(obstacle)}>
      {button}
    </Tooltip>
  );
}

/** What a lane says about itself, with the time going on. */
function Facts({ lane, now }: { readonly lane: RolloverLane; readonly now: number }) {
  const styles = useLaneStyles();
  return (
    <dl className={styles.facts}>
      {laneFacts(lane, now).map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LaneProps {
  readonly lane: RolloverLane;
  /** GUIDs of the keys that wait for their turn. */
  readonly queue: readonly string[];
  /** Lab time. */
  readonly now: number;
  readonly onAct: (act: RolloverAct) => void;
}

/** One key's rollover: its states, what it waits for, who acts next, and what one can do about it. */
export function Lane({ lane, queue, now, onAct }: LaneProps) {
  const styles = useLaneStyles();
  const nameId = useId('lane-');
  const name = laneName(lane);
  const notes = [keysText(lane), ...laneNotes(lane, queue)];
  return (
    <div className={styles.root} role="group" aria-labelledby={nameId}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h4 id={nameId} className={styles.name}>
            {name}
          </h4>
          <span className={styles.note}>{notes.join(' · ')}</span>
        </div>
        <ActButton
          caption={rolloverTexts.start}
          label={rolloverTexts.startOf(name)}
          obstacle={lane.startObstacle}
          onPress={() => onAct('start')}
        />
        {lane.keyType === 'KSK' ? (
          <ActButton
            caption={rolloverTexts.step}
            label={rolloverTexts.stepOf(name)}
            obstacle={lane.stepObstacle}
            onPress={() => onAct('step')}
          />
        ) : null}
      </div>
      <LaneSteps lane={lane} />
      <Facts lane={lane} now={now} />
      {lane.obstacle === null ? null : (
        <MessageBar intent="error" layout="multiline" className={styles.stuck}>
          <MessageBarBody>
            <MessageBarTitle>{rolloverTexts.stuck}</MessageBarTitle> {obstacleTexts[lane.obstacle]}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
