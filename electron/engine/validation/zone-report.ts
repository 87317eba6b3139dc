import type { SecurityStatus, ZoneVerification } from '../../../shared/model/validation';
import { equalNames, withoutTrailingDot } from '../records/name';
import { printRecord } from '../records/print-record';
import type { StoredRecord } from '../records/resource-record';
import type { ZoneContent } from '../records/zone-content';
import { authenticateKeys } from './authenticate-keys';
import type { KeysVerdict } from './authenticate-keys';
import type { Defect, Fault } from './finding';
import { coveredType } from './signature-record';
import { bogusFrom } from './time-to-bogus';
import { judgeZone } from './validate-zone';
import type { ValidationOptions } from './validate-zone';
import type { Verifier } from './verifier';
import { surveyZone } from './zone-survey';
import type { SurveyProgress, ZoneSurvey } from './zone-survey';

/** Who looks at a zone, and when. Trust anchors are DNSKEY or DS records of the zone. */
export interface ZoneReportOptions extends ValidationOptions {
  /** The keys that are to sign the DNSKEY set, by what the zone itself says: everything is checked down from them. */
  readonly ownKeys: readonly StoredRecord[];
  /** What the asking server trusts; none: it trusts the zone by itself. */
  readonly anchors: readonly StoredRecord[];
}

/** What was found in a whole zone. */
export interface ZoneReport extends Pick<ZoneVerification, 'status' | 'findings' | 'counts'> {
  /** The first second at which it is refused, since the epoch; `null` where nothing is claimed of it. */
  readonly bogusAt: number | null;
}

type Finding = ZoneVerification['findings'][number];

/** A window shows hundreds; a zone of which nothing holds has hundreds of thousands. */
const mostFindings = 10_000;

function findingOf(severity: Finding['severity'], { kind, owner, type, record }: Fault | Defect): Finding {
  return {
    severity,
    kind,
    owner: withoutTrailingDot(owner),
    type,
    record: record === null ? null : printRecord(record),
  };
}

/** What the server's own trust anchors make of the zone's keys, `null` where it has none of them. */
function byAnchors(
  { origin, records }: ZoneContent,
  survey: ZoneSurvey,
  verifier: Verifier,
  { anchors, now }: ZoneReportOptions,
): KeysVerdict | null {
  if (anchors.length === 0) return null;
  const set = survey.keys.status === 'checked' ? survey.keys.set : null;
  const signatures = records.filter(
    (record) =>
      record.type === 'RRSIG' && coveredType(record) === 'DNSKEY' && equalNames(record.name, origin),
  );
  return authenticateKeys(
    { zone: origin, set, signatures },
    { kind: 'anchors', records: anchors },
    verifier,
    now,
  );
}

/** The same fault found twice is told once. */
function faultsOf(keys: KeysVerdict | null, own: readonly Fault[]): readonly Fault[] {
  if (keys?.status !== 'bogus') return own;
  const { fault } = keys;
  const isKnown = own.some(({ kind, type, record }) => {
    return kind === fault.kind && type === fault.type && record?.data === fault.record?.data;
  });
  return isKnown ? own : [fault, ...own];
}

function bogusAtOf(survey: ZoneSurvey, isBogus: boolean, now: number): number | null {
  if (isBogus) return now;
  const bogus = bogusFrom(survey, now);
  return bogus.kind === 'never' ? null : bogus.kind === 'now' ? now : bogus.instant;
}

function countsOf({ keys, sets }: ZoneSurvey): ZoneReport['counts'] {
  const all = keys.status === 'checked' ? [keys, ...sets] : sets;
  return { sets: all.length, signatures: all.reduce((sum, { signatures }) => sum + signatures.length, 0) };
}

/**
 * Goes through a whole zone and tells everything that is wrong with it.
 *
 * Trust anchors that name other keys would end the search at the first fault; so the sets are checked down from the zone's
 * own keys, and what the anchors say comes beside it.
 */
export function zoneReport(
  content: ZoneContent,
  verifier: Verifier,
  options: ZoneReportOptions,
  onProgress?: SurveyProgress,
): ZoneReport {
  const { ownKeys, now, iterationLimit } = options;
  const trust = { kind: 'anchors', records: ownKeys } as const;
  const survey = surveyZone(content, trust, verifier, iterationLimit, onProgress);
  const verdict = judgeZone(survey, now);
  const keys = byAnchors(content, survey, verifier, options);
  const faults = faultsOf(keys, verdict.status === 'bogus' ? verdict.faults : []);
  const defects = 'defects' in verdict ? verdict.defects : [];
  const isBogus = faults.length > 0;
  const status: SecurityStatus = isBogus ? 'bogus' : (keys?.status ?? verdict.status);
  const isClaimed = status === 'secure' || status === 'bogus';
  const findings = [
    ...faults.slice(0, mostFindings).map((fault) => findingOf('fault', fault)),
    ...defects.slice(0, mostFindings).map((defect) => findingOf('defect', defect)),
  ].slice(0, mostFindings);
  return {
    status,
    bogusAt: isClaimed ? bogusAtOf(survey, isBogus, now) : null,
    findings,
    counts: countsOf(survey),
  };
}
