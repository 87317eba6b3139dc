import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Checkpoint } from '../../../shared/model/lab';
import { nameObstacle } from './checkpoint-name';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';

interface CheckpointFormProps {
  readonly checkpoints: readonly Checkpoint[];
  /** Answers whether it was saved. */
  readonly onSave: (name: string) => Promise<boolean>;
}

/** Saves the present state under a name. What is wrong with a name is said when one tries to use it. */
export function CheckpointForm({ checkpoints, onSave }: CheckpointFormProps) {
  const styles = useLabPageStyles();
  const [name, setName] = useState('');
  const [obstacle, setObstacle] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const found = nameObstacle(name, checkpoints);
    setObstacle(found);
    if (found === null && (await onSave(name.trim()))) setName('');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        className={styles.name}
        label={labTexts.name}
        {...(obstacle === null ? {} : { validationState: 'error', validationMessage: obstacle })}
      >
        <Input
          value={name}
          onChange={(_event, data) => {
            setName(data.value);
            setObstacle(null);
          }}
        />
      </Field>
      <Button type="submit" className={styles.save}>
        {labTexts.save}
      </Button>
    </form>
  );
}
