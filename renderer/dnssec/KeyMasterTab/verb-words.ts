import { assertNever } from '../../../shared/assert-never';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { KeyMasterProbe, VerbGate, VerbObstacle } from '../../../shared/model/key-master';
import { verbTexts } from '../key-master-texts';
import { boxTexts } from '../box-texts';

/** The verb that OK performs, `undefined` where none is available. A transfer comes before a seizure (brief). */
export function openVerb(verbs: readonly VerbGate[]): VerbGate['verb'] | undefined {
  return verbs.find(({ obstacle }) => obstacle === null)?.verb;
}

function whyNot(obstacle: VerbObstacle, probe: KeyMasterProbe): string {
  const keyMaster = probe.keyMaster ?? verbTexts.somebody;
  switch (obstacle) {
    case 'zone-file-backed':
      return verbTexts.fileBacked;
    case 'zone-not-signed':
      return verbTexts.notSigned;
    case 'no-key-master':
      return verbTexts.noHolder;
    case 'has-key-master':
      return verbTexts.hasHolder(keyMaster);
    case 'two-holders':
      return verbTexts.twoHolders;
    case 'key-master-offline':
      return probe.answersDns ? verbTexts.unconfirmed(keyMaster) : verbTexts.silent(keyMaster);
    case 'key-master-online':
      return probe.answersDns ? verbTexts.answers(keyMaster, probe.durationMs) : verbTexts.online(keyMaster);
    default:
      return assertNever(obstacle);
  }
}

/**
 * Which verb OK performs, and why the others are not available, one sentence each.
 *
 * Assigning is for zones without a Key Master; where there is one, nobody misses it.
 */
export function verbSentences(probe: KeyMasterProbe): readonly string[] {
  const open = openVerb(probe.verbs);
  const closed = probe.verbs.flatMap(({ verb, obstacle }) =>
    obstacle === null || obstacle === 'has-key-master' || obstacle === 'no-key-master'
      ? []
      : [verbTexts.notAvailable[verb](whyNot(obstacle, probe))],
  );
  return [open === undefined ? verbTexts.none : verbTexts.will[open], ...closed];
}

/** Why the second radio is greyed, `null` when it is not. The data decides; this only puts it into words. */
export function restrictionReason(
  { zone, keyMaster }: Pick<DnssecProperties, 'zone' | 'keyMaster'>,
  verbs: readonly VerbGate[],
): string | null {
  if (openVerb(verbs) !== undefined) return null;
  const obstacle = verbs.find(({ verb }) => verb === 'transfer')?.obstacle;
  switch (obstacle) {
    case 'zone-file-backed':
      return boxTexts.fileBacked(zone);
    case 'zone-not-signed':
      return verbTexts.notSignedReason(zone);
    case 'two-holders':
      return verbTexts.twoHoldersReason;
    case 'key-master-offline':
      return verbTexts.offlineReason(keyMaster ?? verbTexts.somebody);
    case 'no-key-master':
    case 'has-key-master':
    case 'key-master-online':
    case null:
    case undefined:
      return verbTexts.otherReason;
    default:
      return assertNever(obstacle);
  }
}
