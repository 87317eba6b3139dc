import { algorithmNames } from '../../shared/model/signing-key';
import type { KeyType, SigningKeyDescriptor } from '../../shared/model/signing-key';
import type { ZoneSigningPlan } from '../../shared/model/signing-parameters';
import type { SigningSettings } from '../../shared/model/signing-settings';
import { digestLabel } from '../dnssec/AdvancedTab/digest-label';
import { inDays, inHours } from '../dnssec/periods';
import { shortName } from '../dnssec/store/dialog-view';
import { summaryTexts as texts } from './summary-texts';

const { line } = texts;

function enabledWhen(enabled: boolean): string {
  return enabled ? texts.enabled : texts.disabled;
}

function rolloverLines({ rolloverPeriod, initialRolloverOffset }: SigningKeyDescriptor): readonly string[] {
  if (rolloverPeriod === null) return [line(texts.rollover, texts.disabled)];
  return [
    line(texts.rollover, texts.enabled),
    line(texts.rolloverFrequency, inDays(rolloverPeriod)),
    line(texts.initialOffset, inDays(initialRolloverOffset)),
  ];
}

/** Each kind has the validity periods of its editor, and only KSKs say whether they replicate (dialogs.md 4.1, 4.2). */
function kindLines(key: SigningKeyDescriptor): readonly string[] {
  const dnskeyValidity = line(texts.dnskeyValidity, inHours(key.dnskeySignatureValidity));
  return key.keyType === 'KSK'
    ? [dnskeyValidity, line(texts.replication, enabledWhen(key.storeKeysInDirectory))]
    : [
        dnskeyValidity,
        line(texts.dsValidity, inHours(key.dsSignatureValidity)),
        line(texts.recordValidity, inHours(key.standardSignatureValidity)),
      ];
}

function keyLines(key: SigningKeyDescriptor, number: number): readonly string[] {
  return [
    texts.key[key.keyType](number),
    line(texts.algorithm, algorithmNames[key.algorithm]),
    line(texts.keyLength, texts.bits(key.keyLength)),
    line(texts.provider, key.keyStorageProvider),
    ...kindLines(key),
    ...rolloverLines(key),
  ];
}

function saltText({ nsec3RandomSaltLength, nsec3UserSalt }: SigningSettings): string {
  if (nsec3RandomSaltLength > 0) return texts.randomSalt(nsec3RandomSaltLength);
  return nsec3UserSalt === '' ? texts.noSalt : nsec3UserSalt;
}

function denialLines(settings: SigningSettings): readonly string[] {
  if (!settings.signWithNsec3) return [texts.denialGroup, line(texts.denial, texts.nsec)];
  return [
    texts.denialGroup,
    line(texts.denial, texts.nsec3),
    line(texts.iterations, String(settings.nsec3Iterations)),
    line(texts.salt, saltText(settings)),
    line(texts.optOut, enabledWhen(settings.nsec3OptOut)),
  ];
}

function settingBlocks(settings: SigningSettings): readonly (readonly string[])[] {
  return [
    denialLines(settings),
    [
      texts.anchorGroup,
      line(texts.distribution, enabledWhen(settings.distributeTrustAnchors)),
      line(texts.rfc5011, enabledWhen(settings.rfc5011KeyRollovers)),
    ],
    [
      texts.parameterGroup,
      line(texts.dsAlgorithm, digestLabel(settings.dsDigests)),
      line(texts.dsTtl, texts.seconds(settings.dsTtl)),
      line(texts.dnskeyTtl, texts.seconds(settings.dnskeyTtl)),
      line(texts.polling, inHours(settings.secureDelegationPollingPeriod)),
      line(texts.inception, inHours(settings.signatureInceptionOffset)),
    ],
  ];
}

/**
 * The read-only text of the summary page (dialogs.md section 5): zone, Key Master, keys, settings, a blank line between.
 *
 * Told from the engine's plan and not from what was typed, so that it is what signing will do.
 */
export function summaryText({ zone, keyMaster, keys, settings }: ZoneSigningPlan): string {
  const ofKind = (keyType: KeyType) => keys.filter((key) => key.keyType === keyType);
  const keyBlocks = [ofKind('KSK'), ofKind('ZSK')].flatMap((kind) =>
    kind.map((key, index) => keyLines(key, index + 1)),
  );
  const blocks = [
    [line(texts.zoneName, zone)],
    [line(texts.keyMaster, shortName(keyMaster))],
    ...keyBlocks,
    ...settingBlocks(settings),
  ];
  return blocks.map((block) => block.join('\n')).join('\n\n');
}
