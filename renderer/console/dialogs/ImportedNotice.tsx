import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ImportedZone } from '../../../shared/model/zone';

/** What of a zone that was signed elsewhere did not come in, and what to do about it. */
export function ImportedNotice({ imported }: { readonly imported: ImportedZone }) {
  const { name, signingRecordsLeftOut: count } = imported;
  const records = count === 1 ? '1 record of it was' : `${count} records of it were`;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>The zone {name} was created, not signed.</MessageBarTitle> The file was signed
        elsewhere; {records} left out (DNSKEY, RRSIG, NSEC and the like). Their private keys are not here, so
        that nobody could renew them. Where the parent zone has a DS record of those keys, answers of this
        copy do not validate until it is signed and the DS record is replaced.
      </MessageBarBody>
    </MessageBar>
  );
}
