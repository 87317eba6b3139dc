import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem';
import type { ZoneStorage } from '../../../shared/contract/calls';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';
import { describeProblem } from '../../messages';
import { useImportZone } from './useImportZone';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  file: {
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    maxWidth: '100%',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

function ProblemBar({ problem }: { readonly problem: Problem }) {
  const { title, cause, remedy } = describeProblem(problem);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {cause} {remedy}
      </MessageBarBody>
    </MessageBar>
  );
}

const storageLabels: readonly (readonly [ZoneStorage, (forest: string) => string])[] = [
  [
    'directory-domain',
    (forest) => `To all DNS servers running on domain controllers in this domain: ${forest}`,
  ],
  [
    'directory-forest',
    (forest) => `To all DNS servers running on domain controllers in this forest: ${forest}`,
  ],
  ['file', () => 'To no other DNS server: the zone is stored in a file of this server'],
];

interface ImportZoneDialogProps {
  readonly server: string;
  /** `true` when a zone was created. */
  readonly onClose: (changed: boolean) => void;
}

/** Creates a zone from a standard zone file (RFC 1035). A wrong file is refused with its line and the reason. */
export function ImportZoneDialog({ server, onClose }: ImportZoneDialogProps) {
  const styles = useStyles();
  useRestoreFocus();
  const form = useImportZone(server, onClose);
  return (
    <Dialog open surfaceMotion={null} onOpenChange={() => onClose(false)}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit();
          }}
        >
          <DialogBody>
            <DialogTitle>New Zone from File</DialogTitle>
            <DialogContent className={styles.fields}>
              <Field label={`Zone file for the DNS server ${server}:`} required>
                <input
                  type="file"
                  className={styles.file}
                  accept=".dns,.zone,.txt,.db,text/plain,*"
                  onChange={(event) => void form.chooseFile(event.target.files?.[0])}
                />
              </Field>
              <Field label="Zone name:" required>
                <Input value={form.zone} onChange={(_event, { value }) => form.setZone(value)} />
              </Field>
              <Field label="Where the zone data is replicated:">
                <RadioGroup
                  value={form.storage}
                  onChange={(_event, { value }) => {
                    const chosen = storageLabels.find(([storage]) => storage === value);
                    if (chosen !== undefined) form.setStorage(chosen[0]);
                  }}
                >
                  {storageLabels.map(([storage, label]) => (
                    <Radio
                      key={storage}
                      value={storage}
                      label={label(form.forest)}
                      disabled={storage !== 'file' && !form.inDirectory}
                    />
                  ))}
                </RadioGroup>
              </Field>
              {form.problem === null ? null : <ProblemBar problem={form.problem} />}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabled={!form.complete || form.busy}>
                {form.busy ? 'Reading the zone...' : 'OK'}
              </Button>
              <Button onClick={() => onClose(false)}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
