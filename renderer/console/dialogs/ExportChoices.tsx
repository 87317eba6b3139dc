import { Field, Radio, RadioGroup, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDefaultFocus } from '../../dnssec/useDefaultFocus';
import { exportKinds, isOfOneKey, keyChoices } from './export-choices';
import type { ExportKind } from './export-choices';
import { useExportFilesStyles } from './ExportFilesSheet.styles';
import { choiceTexts, exportTexts } from './export-files-texts';
import { KeyObstacles } from './ExportKeyField';
import type { ExportFilesForm } from './useExportFiles';

/** Why a kind of file can not be had at all, `null` where it can. */
function obstacleOf({ keys }: ExportFilesForm, server: string, kind: ExportKind): ReactNode {
  if (!isOfOneKey(kind)) return null;
  if (keys.kind === 'reading') return exportTexts.lookingForKeys;
  if (keys.kind === 'failed') return exportTexts.keysUnknown;
  const choices = keyChoices(keys.value, server, kind);
  if (choices.length === 0) return exportTexts.noKeys;
  if (choices.some(({ obstacle }) => obstacle === null)) return null;
  if (kind === 'public-key') return exportTexts.noneMade;
  return (
    <>
      {exportTexts.noneUsable(server)}
      <KeyObstacles choices={choices} />
    </>
  );
}

function Choice({ kind, obstacle }: { readonly kind: ExportKind; readonly obstacle: ReactNode }) {
  const styles = useExportFilesStyles();
  const useTextId = useId('export-use-');
  const firstRadio = useDefaultFocus(kind === exportKinds[0]);
  const { title, use } = choiceTexts[kind];
  return (
    <div>
      <Radio
        ref={firstRadio}
        value={kind}
        label={title}
        disabled={obstacle !== null}
        aria-describedby={useTextId}
      />
      <div id={useTextId} className={styles.use}>
        {use}
        {obstacle === null ? null : <div>{obstacle}</div>}
      </div>
    </div>
  );
}

/** What to export: each with who needs it, greyed with the reason where it can not be had. */
export function ExportChoices({ form, server }: { readonly form: ExportFilesForm; readonly server: string }) {
  const styles = useExportFilesStyles();
  return (
    <Field label={exportTexts.lead(server)}>
      <RadioGroup
        className={styles.radios}
        value={form.kind}
        disabled={form.state.kind === 'working'}
        onChange={(_event, { value }) => {
          const chosen = exportKinds.find((kind) => kind === value);
          if (chosen !== undefined) form.choose(chosen);
        }}
      >
        {exportKinds.map((kind) => (
          <Choice key={kind} kind={kind} obstacle={obstacleOf(form, server, kind)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
