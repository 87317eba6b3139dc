import type { Candidate } from '../../../shared/model/key-master';
import { absorb, beginExamination, nextStep } from '../discovery/examination';
import type { DnsFact } from '../discovery/facts';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { candidateServers, managementFacts, soughtZone } from '../key-master/candidate-servers';
import { zone } from './worlds';

/** What a server answers to the question for a zone's SOA. */
function soaAnswer(world: World, server: string): DnsFact {
  if (world.servers[server]?.running !== true) return { kind: 'refused-connection' };
  const isThere = zoneCopy(world, server, zone) !== null;
  return {
    kind: 'answered',
    responseCode: isThere ? 0 : 5,
    authoritative: isThere,
    hasZoneSoa: isThere,
  };
}

/** The whole list that a server builds, by the rules of discovery. */
export function listBuiltBy(world: World, server: string): readonly Candidate[] {
  const sought = soughtZone(world, server, zone);
  if (sought === null) return [];
  return candidateServers(world, server, zone).map((facts) => {
    let examination = beginExamination(sought, facts);
    for (;;) {
      const step = nextStep(examination);
      if (step.kind === 'finished') return step.candidate;
      examination =
        step.kind === 'ask-dns'
          ? absorb(examination, { kind: 'dns', value: soaAnswer(world, facts.server), durationMs: 1 })
          : absorb(examination, {
              kind: 'management',
              value: managementFacts(world, server, facts.server, zone),
              durationMs: 1,
            });
    }
  });
}

/** The servers of that list which qualify. */
export function qualified(world: World, server = 'DC1'): readonly string[] {
  return listBuiltBy(world, server)
    .filter(({ verdict }) => verdict.kind === 'qualified')
    .map(({ server: name }) => name);
}

/** Why the others do not. */
export function reasons(world: World, server = 'DC1'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listBuiltBy(world, server).flatMap(({ server: name, verdict }) =>
      verdict.kind === 'qualified' ? [] : [[name, verdict.reason]],
    ),
  );
}
