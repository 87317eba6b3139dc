import { recordName } from '../console/dialogs/properties-facts';
import type { ZoneDialog } from '../console/model/zone-dialog';
import { AddAnchorSheet } from './AddAnchorSheet';
import { DeleteBox } from './DeleteBox';
import { recordWords } from './dialog-texts';
import { DsRecordsSheet } from './DsRecordsSheet';
import { formOf, menuForms } from './forms/record-forms';
import { ImportDsSetSheet } from './ImportDsSetSheet';
import { NewDelegationSheet } from './NewDelegationSheet';
import { NewDomainSheet } from './NewDomainSheet';
import { NewZoneSheet } from './NewZoneSheet';
import { OtherRecordsSheet } from './OtherRecordsSheet';
import { RecordSheet } from './RecordSheet';

interface ZoneDialogViewProps {
  readonly dialog: ZoneDialog;
  /** `true` when the world was changed. */
  readonly onClose: (changed: boolean) => void;
}

type NewRecordProps = Pick<ZoneDialogViewProps, 'onClose'> & {
  readonly dialog: ZoneDialog & { readonly kind: 'new-record' };
};

function NewRecord({ dialog, onClose }: NewRecordProps) {
  const { folder, record } = dialog;
  const form = menuForms[record];
  const isHost = record === 'host';
  return (
    <RecordSheet
      title={isHost ? recordWords.newHost : recordWords.newRecord(form.title)}
      folder={folder}
      form={form}
      editing={null}
      staysOpen={isHost}
      onClose={onClose}
    />
  );
}

/** The dialog that changes zones, records or trust anchors. */
export function ZoneDialogView({ dialog, onClose }: ZoneDialogViewProps) {
  switch (dialog.kind) {
    case 'new-zone':
      return <NewZoneSheet server={dialog.server} direction={dialog.direction} onClose={onClose} />;
    case 'new-record':
      return <NewRecord dialog={dialog} onClose={onClose} />;
    case 'other-records':
      return <OtherRecordsSheet folder={dialog.folder} onClose={onClose} />;
    case 'edit-record':
      return (
        <RecordSheet
          title={recordWords.properties(recordName(dialog.target))}
          folder={dialog.target.folder}
          form={formOf(dialog.target.record)}
          editing={dialog.target}
          staysOpen={false}
          onClose={onClose}
        />
      );
    case 'new-domain':
      return <NewDomainSheet folder={dialog.folder} onClose={onClose} />;
    case 'new-delegation':
      return <NewDelegationSheet folder={dialog.folder} onClose={onClose} />;
    case 'import-ds-set':
      return <ImportDsSetSheet folder={dialog.folder} onClose={onClose} />;
    case 'delete':
      return <DeleteBox target={dialog.target} onClose={onClose} />;
    case 'add-anchor':
      return (
        <AddAnchorSheet
          server={dialog.server}
          zone={dialog.zone}
          type={dialog.type}
          source={dialog.source}
          onClose={onClose}
        />
      );
    case 'ds-records':
      return <DsRecordsSheet server={dialog.server} zone={dialog.zone} onClose={onClose} />;
  }
}
