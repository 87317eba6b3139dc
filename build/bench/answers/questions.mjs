/** The zone that is asked about, and what is asked. Numbers are fixed, so that every run asks the same. */

export const origin = 'answers.test.';

/** How many hosts the zone has with A and AAAA, and how many delegations: every other one signed. */
const hosts = 20_000;
const delegations = 2_000;

/** Lines of a file of questions; when they are used up it begins again. More than any cache of names holds. */
const lines = 100_000;

/** What a hundred questions are. */
export const mix = { positive: 50, 'no name': 20, 'no data': 20, referral: 10 };

/** @typedef {keyof typeof mix} QuestionKind */

const digits = (/** @type {number} */ at) => String(at).padStart(5, '0');
const host = (/** @type {number} */ at) => `host${digits(at % hosts)}.${origin}`;

/** @type {Readonly<Record<QuestionKind, (at: number) => string>>} */
const question = {
  positive: (at) => `${host(at)} ${at % 3 === 0 ? 'AAAA' : 'A'}`,
  'no name': (at) => `nobody${at}.${origin} A`,
  'no data': (at) => `${host(at)} MX`,
  referral: (at) => `www.child${digits(at % delegations)}.${origin} A`,
};

/** Steps through hosts and delegations in no order that a cache could like. */
const stride = 7919;

/** @param {QuestionKind} kind @returns {string} a file for dnsperf with questions of one kind */
export function questionsOf(kind) {
  return `${Array.from({ length: lines }, (_, at) => question[kind](at * stride)).join('\n')}\n`;
}

/** @returns {string} a file for dnsperf with questions of all kinds, mixed evenly */
export function mixedQuestions() {
  const kinds = Object.entries(mix).flatMap(([kind, share]) =>
    Array.from({ length: share }, (_, at) => ({
      kind: /** @type {QuestionKind} */ (kind),
      place: (at + 0.5) / share,
    })),
  );
  const hundred = kinds.toSorted((a, b) => a.place - b.place).map(({ kind }) => kind);
  const all = Array.from({ length: lines }, (_, at) =>
    question[hundred[at % hundred.length] ?? 'positive'](at * stride),
  );
  return `${all.join('\n')}\n`;
}

/** @returns {string} the zone, unsigned */
export function answersZone() {
  const head = ['@ IN SOA ns hostmaster 1 7200 3600 1209600 300', '@ IN NS ns', 'ns IN A 192.0.2.1'];
  const named = Array.from({ length: hosts }, (_, at) => [
    `host${digits(at)} IN A 10.0.${at >> 8}.${at & 255}`,
    `host${digits(at)} IN AAAA 2001:db8::${at.toString(16)}`,
  ]);
  const digest = 'AB'.repeat(32);
  const delegated = Array.from({ length: delegations }, (_, at) => [
    `child${digits(at)} IN NS ns.child${digits(at)}`,
    `ns.child${digits(at)} IN A 10.1.${at >> 8}.${at & 255}`,
    ...(at % 2 === 0 ? [`child${digits(at)} IN DS ${at} 13 2 ${digest}`] : []),
  ]);
  return `${[`$ORIGIN ${origin}`, '$TTL 3600', ...head, ...named.flat(), ...delegated.flat()].join('\n')}\n`;
}
