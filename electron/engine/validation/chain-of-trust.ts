import { assertNever } from '../../../shared/assert-never';
import type { ChainOfTrust, SecurityStatus } from '../../../shared/model/validation';
import { equalNames, isSubdomain } from '../records/name';
import { closestAnchors, contextOf, descendTo, note, unanswered } from './chain-descent';
import type { ChainOptions, Place, Received, Walk } from './chain-descent';
import { signerTags, weakest } from './chain-link';
import type { ChainResponse, ChainSteps } from './chain-source';
import type { Question } from './denial-proof';
import { validateResponse } from './validate-response';
import type { ResponseVerdict } from './validate-response';

/** What a walk came to, and every step on the way. */
export type WalkedChain = Pick<ChainOfTrust, 'status' | 'links'>;

/** Resolvers follow about as many aliases before they give up. */
const longestAliasChain = 12;
/** Unsigned zones below each other, each of which refers to the next. */
const mostReferrals = 16;

/** An answer and, where it is an alias, the name to go on with. */
interface Answered {
  readonly target: string | null;
}

const nothingMore: Answered = { target: null };

function notedAnswer(walk: Walk, zone: string, verdict: ResponseVerdict): Answered {
  const link = { zone, kind: 'answer', records: verdict.records } as const;
  if (verdict.kind === 'bogus') {
    note(walk, { ...link, status: 'bogus', reason: verdict.reason });
    return nothingMore;
  }
  const isUnproved = verdict.kind === 'denied' && verdict.proof.kind === 'insecure';
  const reason = isUnproved ? 'too-many-iterations' : verdict.optOut ? 'opted-out' : null;
  const status: SecurityStatus = reason === null ? 'secure' : 'insecure';
  const { expires } = verdict;
  note(walk, { ...link, status, reason, expires, keyTags: signerTags(verdict.records) });
  return verdict.kind === 'alias' ? { target: verdict.target } : nothingMore;
}

/** The zone below that a server refers to, `null` where it answers itself. */
function referralOf(zone: string, { name }: Question, { answers, authorities }: Received): string | null {
  if (answers.length > 0) return null;
  const cut = authorities.find(
    (record) => record.type === 'NS' && isSubdomain(name, record.name) && !equalNames(record.name, zone),
  );
  return cut !== undefined && isSubdomain(cut.name, zone) ? cut.name : null;
}

function aliasIn({ answers }: Received, { name, type }: Question): string | null {
  const own = answers.filter((record) => equalNames(record.name, name));
  if (own.some((record) => record.type === type)) return null;
  return own.find((record) => record.type === 'CNAME')?.data ?? null;
}

/** Below an insecure delegation answers count as they come; signatures that may be there prove nothing. */
function* insecureAnswer(walk: Walk, from: string, question: Question): ChainSteps<Answered> {
  let zone = from;
  for (let referrals = 0; referrals < mostReferrals; referrals += 1) {
    const response: ChainResponse = yield { zone, ...question };
    if (response.kind === 'no-response') break;
    const referral = referralOf(zone, question, response);
    if (referral === null) {
      const records = response.answers.length > 0 ? response.answers : response.authorities;
      note(walk, { zone, kind: 'answer', status: 'insecure', records });
      return { target: aliasIn(response, question) };
    }
    zone = referral;
  }
  note(walk, { zone, kind: 'answer', status: 'insecure', reason: 'no-answer' });
  return nothingMore;
}

function* answered(walk: Walk, place: Place, question: Question): ChainSteps<Answered> {
  switch (place.kind) {
    case 'end':
      return nothingMore;
    case 'insecure':
      return yield* insecureAnswer(walk, place.zone, question);
    case 'secure': {
      const { keys } = place;
      const response = yield { zone: keys.zone, ...question };
      if (response.kind === 'no-response') {
        unanswered(walk, keys.zone, 'answer');
        return nothingMore;
      }
      const verdict = validateResponse(question, response, contextOf(walk, keys));
      return notedAnswer(walk, keys.zone, verdict);
    }
    default:
      return assertNever(place);
  }
}

/** An alias may lead to where nothing is trusted; that has to be said, since links above are secure. */
function noteUntrusted(walk: Walk, zone: string, reason: string): void {
  note(walk, { zone, kind: 'trust-anchor', status: 'indeterminate', reason });
}

/**
 * Walks down the chain of trust to one name and type, and follows aliases (RFC 4035 section 5).
 *
 * From the closest trust anchor it asks every name on the way for DS records, each time at the zone above: there are
 * some, and the child's keys have to fit; or the zone proves that there is no cut, or that the cut is insecure. Where a
 * question gets no answer, nothing is decided (indeterminate).
 *
 * Pure: it says what it has to know ({@link ChainSteps}), and somebody finds it out.
 */
export function* chainOfTrust(question: Question, options: ChainOptions): ChainSteps<WalkedChain> {
  const walk: Walk = { options, links: [], places: new Map() };
  let asked: Question | null = question;
  for (let aliases = 0; asked !== null && aliases <= longestAliasChain; aliases += 1) {
    const isTrusted: boolean = closestAnchors(options.anchors, asked).length > 0;
    if (!isTrusted && aliases > 0) noteUntrusted(walk, asked.name, 'no-trust-anchor');
    const place: Place = yield* descendTo(walk, asked);
    const { target }: Answered = yield* answered(walk, place, asked);
    asked = target === null ? null : { name: target, type: question.type };
  }
  if (asked !== null) noteUntrusted(walk, asked.name, 'too-many-aliases');
  return { status: weakest(walk.links.map(({ status }) => status)), links: walk.links };
}
