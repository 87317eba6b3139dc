import type { DnssecChanges } from '../../../shared/model/dnssec-changes';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { digestLabel } from '../AdvancedTab/digest-label';
import { inHours } from '../periods';
import { settingConsequenceTexts as texts } from '../setting-texts';
import { settingsAfter, settingsChangeOf } from '../settings-form/settings-form';
import type { SettingsTab } from '../settings-form/settings-validation';
import type { ChangeDraft } from './change-draft';
import { joined, nothingHappens } from './consequence-parts';
import type { Consequences } from './consequence-parts';

/** A change of settings with the zone it is about. */
interface Subject {
  readonly properties: DnssecProperties;
  readonly change: DnssecChanges['settings'];
  /** The settings once it is carried out. */
  readonly after: SigningSettings;
}

const now = (...sentences: readonly string[]): Consequences => ({ now: sentences, later: [] });
const later = (...sentences: readonly string[]): Consequences => ({ now: [], later: sentences });

function keyMasterOf({ keyMaster, server }: DnssecProperties): string {
  return keyMaster ?? server;
}

function saltInWords({ nsec3RandomSaltLength: octets, nsec3UserSalt: salt }: SigningSettings): string {
  if (octets > 0) return texts.randomSalt(octets);
  return salt === '' ? texts.noSalt : texts.userSalt(salt);
}

const denialSettings = [
  'signWithNsec3',
  'nsec3Iterations',
  'nsec3OptOut',
  'nsec3RandomSaltLength',
  'nsec3UserSalt',
] as const satisfies readonly (keyof SigningSettings)[];

/** Other proofs of what does not exist: the Key Master makes them at once, others later (dialogs.md section 7). */
function ofDenial({ properties, change, after }: Subject): Consequences {
  if (denialSettings.every((name) => change[name] === undefined)) return nothingHappens;
  const keyMaster = keyMasterOf(properties);
  const { signWithNsec3, nsec3Iterations, nsec3OptOut } = after;
  const signed = signWithNsec3
    ? texts.nsec3(keyMaster, nsec3Iterations, saltInWords(after), nsec3OptOut)
    : texts.nsec(keyMaster);
  const isReplicated = properties.zoneType === 'ad-integrated-primary';
  return { now: [signed], later: isReplicated ? [texts.others] : [] };
}

/**
 * On a domain controller distribution fills the forest's store, which nothing empties when it is switched off; a server
 * outside the directory keeps anchors of its own zones only while they ask for it (dialogs.md 2.1).
 */
function ofDistribution({ properties, change }: Subject): Consequences {
  if (change.distributeTrustAnchors === undefined) return nothingHappens;
  const keyMaster = keyMasterOf(properties);
  if (properties.keyMasterIsDomainController)
    return now(change.distributeTrustAnchors ? texts.distributed : texts.noLongerDistributed);
  return now(
    change.distributeTrustAnchors ? texts.addedLocally(keyMaster) : texts.withdrawnLocally(keyMaster),
  );
}

function ofAnchorUpdate({ change }: Subject): Consequences {
  if (change.rfc5011KeyRollovers === undefined) return nothingHappens;
  return later(change.rfc5011KeyRollovers ? texts.updated : texts.notUpdated);
}

function ofDnskeyTtl({ properties, change }: Subject): Consequences {
  const { dnskeyTtl: ttl } = change;
  if (ttl === undefined) return nothingHappens;
  const { dnskeyTtl: before } = properties.settings;
  return now(ttl === 0 ? texts.dnskeyTtlOfZone(before) : texts.dnskeyTtl(ttl, before));
}

/** The parent zone has DS records of its own, which a setting here does not reach. */
function ofDsRecords({ change: { dsDigests, dsTtl } }: Subject): Consequences {
  const ofDigests = (): string =>
    dsDigests?.length === 0 ? texts.noDigests : texts.parentDigests(digestLabel(dsDigests ?? []));
  const ofTtl = (ttl: number): string => (ttl === 0 ? texts.parentTtlOfZone : texts.parentTtl(ttl));
  return later(
    ...(dsDigests === undefined ? [] : [ofDigests()]),
    ...(dsTtl === undefined ? [] : [ofTtl(dsTtl)]),
  );
}

function ofPolling({ change: { secureDelegationPollingPeriod: period } }: Subject): Consequences {
  return period === undefined ? nothingHappens : now(texts.polling(inHours(period)));
}

function ofInception({ change: { signatureInceptionOffset: offset } }: Subject): Consequences {
  return offset === undefined ? nothingHappens : later(texts.inception(inHours(offset)));
}

const partsOf: Readonly<Record<SettingsTab, readonly ((subject: Subject) => Consequences)[]>> = {
  nsec: [ofDenial],
  'trust-anchor': [ofDistribution, ofAnchorUpdate],
  advanced: [ofDnskeyTtl, ofPolling, ofDsRecords, ofInception],
};

const everyTab = ['nsec', 'trust-anchor', 'advanced'] as const satisfies readonly SettingsTab[];

/** What the settings of a draft do, those of one tab or of all: at once when OK is pressed, and later. */
export function settingConsequences(
  properties: DnssecProperties,
  draft: ChangeDraft,
  ...tabs: readonly SettingsTab[]
): Consequences {
  const change = settingsChangeOf(properties.settings, draft.settings);
  const after = settingsAfter(properties.settings, draft.settings);
  const subject = { properties, change, after };
  const parts = (tabs.length === 0 ? everyTab : tabs).flatMap((tab) => partsOf[tab]);
  const found = joined(parts.map((part) => part(subject)));
  if (properties.signed || found.now.length + found.later.length === 0) return found;
  return now(texts.unsigned);
}
