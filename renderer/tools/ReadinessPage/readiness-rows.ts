import type {
  ReadinessReport,
  ReadinessVerdict,
  ServerReadiness,
  ZoneReadiness,
} from '../../../shared/model/readiness';
import { bogusCauseTexts } from '../../validation-texts';
import { readinessTexts } from './readiness-texts';

/** One zone of the report together with its Key Master. */
export interface ReadinessRow {
  readonly server: ServerReadiness;
  readonly zone: ZoneReadiness;
}

/** The zones that need somebody's attention first. */
const urgency: Record<ReadinessVerdict, number> = { 'no-candidate': 0, 'must-be-re-signed': 1, safe: 2 };

/** All zones of the report, Key Master by Key Master, each with the worst first. */
export function readinessRows({ servers }: ReadinessReport): readonly ReadinessRow[] {
  return servers.flatMap((server) =>
    server.zones
      .toSorted((left, right) => urgency[left.verdict] - urgency[right.verdict])
      .map((zone) => ({ server, zone })),
  );
}

/** `DC2 (keys accessible), DC3 (must re-sign)`. */
export function candidatesText({ candidates }: ZoneReadiness): string {
  return candidates
    .map(({ server, verdict }) => `${server} (${readinessTexts.candidateVerdicts[verdict]})`)
    .join(', ');
}

/** How a moment is written: for the eye, or for a file that is read elsewhere. */
type WriteMoment = (instant: number) => string;

/**
 * When the zone would turn bogus if nobody did anything; `null` where that does not come.
 *
 * @param at when the report was made, in milliseconds since the epoch
 */
export function failureMoment({ bogusAt }: ZoneReadiness, at: number, write: WriteMoment): string | null {
  if (bogusAt === null) return null;
  return bogusAt <= at ? readinessTexts.bogusNow : write(bogusAt);
}

/** When, and why; a zone that is not signed has nothing to lose. */
function bogusText(zone: ZoneReadiness, at: number, write: WriteMoment): string {
  if (!zone.signed) return '';
  const moment = failureMoment(zone, at, write);
  if (moment === null) return readinessTexts.never;
  return readinessTexts.bogus(moment, zone.bogusCause === null ? null : bogusCauseTexts[zone.bogusCause]);
}

/** The cells of one row as text, in the order of the columns. */
export function cellsOf({ server, zone }: ReadinessRow, at: number, write: WriteMoment): readonly string[] {
  return [
    server.fqdn,
    zone.zone,
    zone.signed ? readinessTexts.signed : readinessTexts.unsigned,
    readinessTexts.verdicts[zone.verdict],
    candidatesText(zone),
    zone.keysLost.join(', '),
    zone.trustAnchorServers.join(', '),
    bogusText(zone, at, write),
  ];
}

/** How many zones each verdict has, in one sentence. */
export function summaryOf(report: ReadinessReport): string {
  const count = (verdict: ReadinessVerdict): number =>
    report.servers.flatMap(({ zones }) => zones).filter((zone) => zone.verdict === verdict).length;
  return readinessTexts.summary(count('safe'), count('must-be-re-signed'), count('no-candidate'));
}
