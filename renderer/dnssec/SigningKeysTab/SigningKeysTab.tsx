import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { KeyType } from '../../../shared/model/signing-key';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { ReadOnlyNote } from '../read-only/ReadOnlyNote';
import { keyTexts } from '../texts';
import { SigningKeyDetails } from './SigningKeyDetails';
import { SigningKeyList } from './SigningKeyList';
import { useSigningKeysStyles } from './SigningKeysTab.styles';

interface SigningKeysTabProps {
  readonly keyType: KeyType;
  readonly descriptors: readonly DescriptorView[];
}

/** The buttons with their access keys; in the original `Remove` is missing too, since active keys cannot be deleted. */
const buttons = [
  { caption: keyTexts.add, accessKey: 'd' },
  { caption: keyTexts.edit, accessKey: 'E' },
  { caption: keyTexts.rollover, accessKey: 'R' },
  { caption: keyTexts.retire, accessKey: 't' },
] as const;

/** The KSK and the ZSK tab: the keys the zone wants, and the key pairs that fill them. */
export function SigningKeysTab({ keyType, descriptors }: SigningKeysTabProps) {
  const styles = useSigningKeysStyles();
  const [selected, setSelected] = useState(0);
  const caption = keyType === 'KSK' ? keyTexts.kskCaption : keyTexts.zskCaption;
  const view = descriptors[selected];
  return (
    <div className={styles.root}>
      <ReadOnlyNote />
      <p className={styles.caption} aria-hidden="true">
        {caption}
      </p>
      <div className={styles.list}>
        <SigningKeyList
          keyType={keyType}
          caption={caption}
          descriptors={descriptors}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
      <div className={styles.buttons}>
        {buttons.map(({ caption: text, accessKey }) => (
          <Button key={text} size="small" disabled {...accessKeyProps(accessKey)}>
            <Caption text={text} accessKey={accessKey} />
          </Button>
        ))}
      </div>
      {view === undefined ? null : <SigningKeyDetails view={view} />}
    </div>
  );
}
