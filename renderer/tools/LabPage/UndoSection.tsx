import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { ReportTable } from '../../reports/ReportTable';
import { dateTimeText } from '../../reports/time-texts';
import { undoableText } from '../act-texts';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { places, undoAct } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';

/** What can be taken back, the latest first. The button stays where it is, so that it can be pressed again. */
export function UndoSection({ api, lab: { undoable }, acting }: LabSectionProps) {
  const styles = useLabPageStyles();
  const [latest] = undoable;
  const rows = undoable.map((act, index) => ({
    key: `${act.at}/${undoable.length - index}`,
    head: undoableText(act),
    cells: [act.zone ?? '', act.server ?? '', dateTimeText(act.at)],
  }));
  return (
    <ToolSection
      title={labTexts.undo}
      lead={labTexts.undoLead}
      actions={
        <Button
          size="small"
          icon={<ArrowUndo16Regular />}
          disabledFocusable={latest === undefined}
          onClick={() => {
            if (latest !== undefined) void acting.run(undoAct(api, latest));
          }}
        >
          {labTexts.undoLatest}
        </Button>
      }
    >
      <ActOutcome acting={acting} place={places.undo} />
      {latest === undefined ? (
        <p className={styles.note}>{labTexts.nothingToUndo}</p>
      ) : (
        <div className={styles.acts}>
          <ReportTable
            label={labTexts.undo}
            columns={[labTexts.what, labTexts.zone, labTexts.server, labTexts.when]}
            rows={rows}
          />
        </div>
      )}
    </ToolSection>
  );
}
