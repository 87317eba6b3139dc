import { Fragment } from 'react';
import { assertNever } from '../../../shared/assert-never';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { KeyCustodyView, SigningKeyView } from '../../../shared/model/signing-key';
import { keyTexts } from '../signing-key-texts';
import { rolloverFacts } from './rollover-facts';
import { useSigningKeysStyles } from './SigningKeysTab.styles';

function describeCustody(custody: KeyCustodyView): string {
  switch (custody.kind) {
    case 'directory':
      return keyTexts.custody.directory;
    case 'certificate-store':
      return keyTexts.custody.certificateStore(custody.server);
    case 'device':
      return keyTexts.custody.device(custody.device, custody.servers);
    case 'lost':
      return keyTexts.custody.lost;
    case 'pending':
      return keyTexts.custody.pending;
    default:
      return assertNever(custody);
  }
}

/** The key pairs of a descriptor: which one signs, its key tag, and where its private key is. */
function KeyPairs({ keys }: { readonly keys: readonly SigningKeyView[] }) {
  const styles = useSigningKeysStyles();
  if (keys.length === 0) return <p className={styles.caption}>{keyTexts.noKeyPairs}</p>;
  return (
    <table className={styles.pairs}>
      <thead>
        <tr>
          {[keyTexts.slot, keyTexts.keyTag, keyTexts.privateKey].map((title) => (
            <th key={title} scope="col" className={styles.pairHead}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keyId, slot, keyTag, custody }) => (
          <tr key={keyId}>
            <th scope="row" className={styles.pairCell}>
              {keyTexts.slots[slot]}
            </th>
            <td className={styles.pairCell}>{keyTag ?? keyTexts.pendingTag}</td>
            <td className={styles.pairCell}>{describeCustody(custody)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the list has no room for: the GUID, where the rollover stands, and the key pairs. */
export function SigningKeyDetails({ view }: { readonly view: DescriptorView }) {
  const styles = useSigningKeysStyles();
  const { guid } = view.descriptor;
  return (
    <fieldset className={styles.details}>
      <legend className={styles.legend}>{keyTexts.detailsOf}</legend>
      <dl className={styles.facts}>
        <dt>{keyTexts.guid}</dt>
        <dd>{`{${guid}}`}</dd>
        {rolloverFacts(view.descriptor).map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <KeyPairs keys={view.keys} />
    </fieldset>
  );
}
