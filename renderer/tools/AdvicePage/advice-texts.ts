import type { AdviceCost, AdvicePlace, AdviceSeverity } from '../../../shared/model/advice';

/** Wording of the page of advice. All of it is ours. */
export const adviceTexts = {
  title: 'Advice',
  lead: 'Where the DNSSEC settings of a zone differ from current practice, and what it costs to follow it. Nothing of this stops you.',
  loading: 'Comparing the settings of the zone with current practice',
  none: (zone: string) => `${zone} keeps every rule that is looked at here.`,
  severities: {
    fault: 'Breaks validation',
    warning: 'Against a standard',
    hint: 'Against good practice',
  } satisfies Record<AdviceSeverity, string>,
  severityCounts: {
    fault: ['fault', 'faults'],
    warning: ['warning', 'warnings'],
    hint: ['hint', 'hints'],
  } satisfies Record<AdviceSeverity, readonly [one: string, many: string]>,
  columns: {
    severity: 'Severity',
    place: 'Place',
    finding: 'Finding',
    fix: 'What to do',
    cost: 'Cost',
    source: 'Source',
  },
  fix: 'What to do:',
  source: (document: string) => `Source: ${document}.`,
  costs: {
    're-sign': 'The zone is signed again at once.',
    'next-rollover': 'Takes effect at the next rollover.',
    'new-key': 'A new key beside the old one; resolvers and, for a KSK, the parent zone have to follow.',
    'unsign-and-sign': 'The zone has to be unsigned and signed anew.',
    parent: 'The parent zone has to change.',
    nothing: 'Costs nothing.',
  } satisfies Record<AdviceCost, string>,
  places: {
    ksk: 'KSK',
    zsk: 'ZSK',
    nsec: 'Next Secure (NSEC)',
    'trust-anchor': 'Trust Anchor',
    advanced: 'Advanced',
    'key-master': 'Key Master',
    delegation: 'DS Records',
  } satisfies Record<AdvicePlace, string>,
  open: (place: string) => `Open ${place}`,
  /** What the button is about, for who does not see what it stands beside. */
  openFor: (place: string, finding: string) => `Open ${place}: ${finding}`,
  export: 'Save as',
  formats: { html: 'HTML', csv: 'CSV' },
  exported: (path: string) => `The advice was saved to ${path}.`,
  /** In the properties of a zone. */
  line: (counts: string) => `Advice on its DNSSEC settings: ${counts}.`,
  show: 'Show advice',
} as const;

/** `1 fault, 2 warnings`: how many findings there are of each severity, the gravest first. */
export function countsText(findings: readonly { readonly severity: AdviceSeverity }[]): string {
  return (['fault', 'warning', 'hint'] as const)
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${adviceTexts.severityCounts[severity][count === 1 ? 0 : 1]}`)
    .join(', ');
}
