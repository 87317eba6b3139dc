import { Button, Field, Input } from '@fluentui/react-components';
import { FastForward16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LabState } from '../../../shared/model/lab';
import { useLabNow } from '../../lab-time/useLabNow';
import { useLongWork } from '../../long-work/useLongWork';
import { WorkProgressLine } from '../../long-work/WorkProgressLine';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { advanceAct, places } from './lab-controls';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';
import { SpanChoice } from './SpanChoice';
import { dateFieldText, laterDate } from './time-spans';
import { timeTexts } from './time-texts';
import { useTimeSectionStyles } from './TimeSection.styles';

function nextEventText(nextEventAt: number | null, now: number): string {
  if (nextEventAt === null) return timeTexts.nothingDue;
  return nextEventAt <= now ? timeTexts.dueNow : timeTexts.nextEvent(nextEventAt, now);
}

/** How far ahead the lab is, and when something happens by itself next. */
function Facts({ lab: { timeShift, nextEventAt }, now }: { readonly lab: LabState; readonly now: number }) {
  const styles = useTimeSectionStyles();
  const page = useLabPageStyles();
  return (
    <div className={styles.facts}>
      <p className={page.note}>{timeShift === 0 ? timeTexts.same : timeTexts.ahead(timeShift)}</p>
      <p className={page.note}>{nextEventText(nextEventAt, now)}</p>
    </div>
  );
}

interface DateChoiceProps {
  readonly now: number;
  readonly onAdvance: (to: number) => void;
  readonly onWrong: (text: string) => void;
}

/** Moves the time ahead to a date; the field begins a day ahead. */
function DateChoice({ now, onAdvance, onWrong }: DateChoiceProps) {
  const styles = useTimeSectionStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? dateFieldText(now + 86_400_000);
  const advance = (): void => {
    const to = laterDate(text, now);
    if (to === null) onWrong(timeTexts.notLater);
    else onAdvance(to);
  };
  return (
    <div className={styles.way}>
      <Field label={timeTexts.date}>
        <Input
          type="datetime-local"
          className={styles.date}
          value={text}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button aria-label={timeTexts.toDate} onClick={advance}>
        {timeTexts.advance}
      </Button>
    </div>
  );
}

/** The lab's time: how far ahead it is, what is due next, and three ways to move it ahead. */
export function TimeSection({ api, lab, acting }: LabSectionProps) {
  const styles = useTimeSectionStyles();
  const now = useLabNow(lab.timeShift);
  const [wrong, setWrong] = useState<string | null>(null);
  const work = useLongWork(api);
  const advance = (to: number): void => {
    setWrong(null);
    void acting.run(advanceAct(api, to, work));
  };
  return (
    <ToolSection title={timeTexts.title} lead={timeTexts.lead}>
      <Facts lab={lab} now={now} />
      <div className={styles.ways} role="group" aria-label={timeTexts.advance}>
        <Button
          icon={<FastForward16Regular />}
          disabledFocusable={lab.nextEventAt === null}
          onClick={() => {
            // What is due at this moment happens by itself; the jump has to lead ahead.
            if (lab.nextEventAt !== null) advance(Math.max(lab.nextEventAt, now + 1));
          }}
        >
          {timeTexts.toNextEvent}
        </Button>
        <SpanChoice onAdvance={(span) => advance(Date.now() + lab.timeShift + span)} onWrong={setWrong} />
        <DateChoice now={now} onAdvance={advance} onWrong={setWrong} />
      </div>
      {wrong === null ? null : (
        <p className={styles.error} role="alert">
          {wrong}
        </p>
      )}
      <WorkProgressLine label={timeTexts.advancing} work={work} />
      <ActOutcome acting={acting} place={places.time} />
    </ToolSection>
  );
}
