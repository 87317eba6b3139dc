import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { describeProblem } from '../../messages';
import { suggestedFileName } from './export-choices';
import { exportTexts } from './export-files-texts';
import { ExportChoices } from './ExportChoices';
import { useExportFilesStyles } from './ExportFilesSheet.styles';
import { WorkProgressLine } from '../../long-work/WorkProgressLine';
import { ExportKeyField } from './ExportKeyField';
import { Sheet } from './Sheet';
import { useSheetStyles } from './Sheet.styles';
import { useExportFiles } from './useExportFiles';
import type { ExportFilesForm, ExportState } from './useExportFiles';

function Problem({ state }: { readonly state: ExportState & { readonly kind: 'refused' } }) {
  const { title, cause, remedy } = describeProblem(state.problem);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {cause} {remedy}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What has become of the export. The region stands all the time, so that it is read out when it fills. */
function Result({ state, work }: Pick<ExportFilesForm, 'state' | 'work'>) {
  const styles = useExportFilesStyles();
  return (
    <>
      <div role="status">
        {state.kind === 'working' ? (
          <Spinner size="tiny" label={exportTexts.working} labelPosition="after" />
        ) : null}
        {state.kind === 'saved' ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.path}>
              <MessageBarTitle>{exportTexts.saved}</MessageBarTitle> {state.path}
            </MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
      <WorkProgressLine label={exportTexts.working} work={work} />
      {state.kind === 'refused' ? <Problem state={state} /> : null}
    </>
  );
}

function SecretWarning({ zone }: { readonly zone: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{exportTexts.secretTitle}</MessageBarTitle> {exportTexts.secret(zone)}
      </MessageBarBody>
    </MessageBar>
  );
}

interface ExportFilesSheetProps {
  readonly server: string;
  readonly zone: string;
  readonly onClose: () => void;
}

/**
 * Writes what of a signed zone others need to a file: the zone, what its parent is given, its keys.
 *
 * The server that the console asked decides: its copy, its signatures, and the private keys that it can use.
 */
export function ExportFilesSheet({ server, zone, onClose }: ExportFilesSheetProps) {
  const sheetStyles = useSheetStyles();
  const styles = useExportFilesStyles();
  const form = useExportFiles({ server, zone });
  const { kind, key, state } = form;
  return (
    <Sheet
      title={exportTexts.title(zone)}
      onEnter={() => void form.submit()}
      onClose={onClose}
      footer={<Result state={state} work={form.work} />}
      buttons={
        <>
          <Button
            className={sheetStyles.button}
            appearance="primary"
            disabled={!form.complete}
            disabledFocusable={state.kind === 'working'}
            onClick={() => void form.submit()}
          >
            {exportTexts.export}
          </Button>
          <Button className={sheetStyles.button} onClick={onClose}>
            {state.kind === 'saved' ? exportTexts.close : exportTexts.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <ExportChoices form={form} server={server} />
        {kind === 'private-key' ? <SecretWarning zone={zone} /> : null}
        {key === null ? null : (
          <ExportKeyField server={server} choices={form.keyChoices} chosen={key} onChoose={form.chooseKey} />
        )}
        <div>
          {exportTexts.suggestedName}{' '}
          <span className={styles.name}>{suggestedFileName(zone, kind, key?.keyTag ?? null)}</span>
        </div>
      </div>
    </Sheet>
  );
}
