import { assertNever } from '../../../shared/assert-never';
import type { Consequence, MissingKey, NextActor, Reversibility } from '../../../shared/model/key-master';
import type { MarkKind } from '../../reports/Mark';
import { bogusCauseTexts } from '../../validation-texts';
import { consequenceTexts } from '../key-master-texts';
import { enumerate, formatMoment } from '../moments';

/** One consequence in words: how it is to be taken, and who has to do something about it. */
export interface ConsequenceLine {
  readonly text: string;
  readonly mark: MarkKind;
  /** `null` where nobody has to do anything. */
  readonly actor: NextActor | null;
}

function line(mark: MarkKind, text: string, actor: NextActor | null = null): ConsequenceLine {
  return { mark, text, actor };
}

function keyText({ name, keyType, usableOn }: MissingKey): string {
  const where =
    usableOn.length === 0 ? consequenceTexts.keyNowhere : consequenceTexts.keyOn(enumerate(usableOn));
  return consequenceTexts.key(keyType, name, where);
}

function bogusLine({
  server,
  at,
  cause,
}: Extract<Consequence, { readonly kind: 'turns-bogus' }>): ConsequenceLine {
  return line('bad', consequenceTexts.turnsBogus(server, formatMoment(at), bogusCauseTexts[cause]), 'clock');
}

/** Puts a consequence into words; a new kind breaks the compile until it has some. */
export function describeConsequence(consequence: Consequence): ConsequenceLine {
  const texts = consequenceTexts;
  switch (consequence.kind) {
    case 'becomes-key-master':
      return line('good', texts.becomes(consequence.server));
    case 'stops-being-key-master':
      return line('neutral', texts.stops(consequence.server));
    case 'goes-on-believing':
      return consequence.online
        ? line('warning', texts.believesOn(consequence.server), 'server')
        : line('warning', texts.believesOff(consequence.server), 'server');
    case 'two-holders-remain':
      return line('bad', texts.twoRemain(enumerate(consequence.servers)), 'you');
    case 'keys-stay':
      return line('good', texts.keysStay(consequence.count));
    case 'keys-not-accessible':
      return line('bad', texts.keysLost(consequence.server, enumerate(consequence.keys.map(keyText))));
    case 'must-be-re-signed':
      return line('bad', texts.mustBeReSigned(consequence.zone), consequence.by);
    case 'trust-anchors-will-break':
      return line('bad', texts.anchorsBreak(enumerate(consequence.servers)), 'you');
    case 'trust-anchors-stay-valid':
      return line('good', texts.anchorsStay(enumerate(consequence.servers)));
    case 'new-keys':
      return line('warning', texts.newKeys(consequence.count), 'server');
    case 'known-everywhere':
      return line('neutral', texts.known(formatMoment(consequence.at)), 'clock');
    case 'turns-bogus':
      return bogusLine(consequence);
    case 'not-reached-now':
      return line('warning', texts.notReached(enumerate(consequence.servers)), 'clock');
    default:
      return assertNever(consequence);
  }
}

/**
 * Puts all consequences into words, without saying a thing twice.
 *
 * A server that cannot be told, because it is off or cut off, is among those that cannot be reached.
 */
export function describeConsequences(consequences: readonly Consequence[]): readonly ConsequenceLine[] {
  const silent = consequences.flatMap((it) =>
    it.kind === 'goes-on-believing' && !it.online ? [it.server] : [],
  );
  return consequences.flatMap((it) => {
    if (it.kind !== 'not-reached-now') return [describeConsequence(it)];
    const servers = it.servers.filter((server) => !silent.includes(server));
    return servers.length === 0 ? [] : [describeConsequence({ ...it, servers })];
  });
}

/** Whether an act can be taken back, and how, in one line. */
export function describeReversibility(reversibility: Reversibility): ConsequenceLine {
  const texts = consequenceTexts;
  switch (reversibility.kind) {
    case 'transfer-back':
      return line('good', texts.transferBack(reversibility.to));
    case 'hand-back-before-re-sign':
      return reversibility.to.length === 0
        ? line('bad', texts.handBackNowhere)
        : line('warning', texts.handBack(enumerate(reversibility.to)));
    case 'keys-stay':
      return line('good', texts.noKeyGivenUp);
    case 'irreversible':
      return line('bad', texts.irreversible);
    default:
      return assertNever(reversibility);
  }
}
