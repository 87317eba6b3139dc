import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ReportTable } from '../../reports/ReportTable';
import { dateTimeText } from '../../reports/time-texts';
import { ActOutcome } from '../shared/ActOutcome';
import { ConfirmBox } from '../shared/ConfirmBox';
import { ToolSection } from '../shared/ToolSection';
import { CheckpointForm } from './CheckpointForm';
import { checkpointActs, places } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';

interface CheckpointButtonsProps {
  readonly name: string;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

function CheckpointButtons({ name, onRestore, onDelete }: CheckpointButtonsProps) {
  const styles = useLabPageStyles();
  return (
    <div className={styles.buttons}>
      <Button size="small" aria-label={labTexts.restoreOf(name)} onClick={onRestore}>
        {labTexts.restore}
      </Button>
      <Button size="small" aria-label={labTexts.deleteOf(name)} onClick={onDelete}>
        {labTexts.delete}
      </Button>
    </div>
  );
}

/** Saved states of the lab: save, restore, delete. Restoring can be undone, deleting can not. */
export function CheckpointsSection({ api, lab: { checkpoints }, acting }: LabSectionProps) {
  const styles = useLabPageStyles();
  const [doomed, setDoomed] = useState<string | null>(null);
  const rows = checkpoints.map(({ name, savedAt }) => ({
    key: name,
    head: name,
    cells: [
      dateTimeText(savedAt),
      <CheckpointButtons
        key="ways"
        name={name}
        onRestore={() => void acting.run(checkpointActs.restore(api, name))}
        onDelete={() => setDoomed(name)}
      />,
    ],
  }));
  return (
    <ToolSection title={labTexts.checkpoints} lead={labTexts.checkpointsLead}>
      <CheckpointForm
        checkpoints={checkpoints}
        onSave={(name) => acting.run(checkpointActs.save(api, name))}
      />
      <ActOutcome acting={acting} place={places.checkpoints} />
      {rows.length === 0 ? (
        <p className={styles.note}>{labTexts.noCheckpoints}</p>
      ) : (
        <ReportTable
          label={labTexts.checkpoints}
          columns={[labTexts.nameColumn, labTexts.savedAt, labTexts.ways]}
          rows={rows}
        />
      )}
      {doomed === null ? null : (
        <ConfirmBox
          title={labTexts.deleteBox.title}
          consequence={labTexts.deleteBox.consequence}
          onCancel={() => setDoomed(null)}
          onConfirm={() => {
            setDoomed(null);
            void acting.run(checkpointActs.delete(api, doomed));
          }}
        >
          <p>{labTexts.deleteBox.text(doomed)}</p>
          <p>{labTexts.deleteBox.final}</p>
        </ConfirmBox>
      )}
    </ToolSection>
  );
}
