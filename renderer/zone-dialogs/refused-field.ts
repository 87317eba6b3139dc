import type { Problem } from '../../shared/contract/problem';
import { describeProblem } from '../messages';
import type { FieldSpec } from './forms/record-form';

/** A refusal that belongs beside one field. */
export interface FieldRefusal {
  readonly key: string;
  readonly reason: string;
}

/** Problems of the name that was typed, whatever else was. */
const ofTheName: ReadonlySet<string> = new Set([
  'name-not-in-zone',
  'cname-collision',
  'dname-collision',
  'record-only-at-zone-root',
]);

/** `the digest has 39 digits` becomes a sentence. */
function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}

/** The field whose name the server uses in its reason, the longest name first; else the first field of the data. */
function dataField(specs: readonly FieldSpec[], reason: string): string | undefined {
  const named = specs
    .filter(({ noun }) => noun !== undefined && reason.includes(noun))
    .toSorted((left, right) => (right.noun?.length ?? 0) - (left.noun?.length ?? 0));
  return (named[0] ?? specs[0])?.key;
}

/** The field that a refusal is about; `null` for one that is about none. `data` are the fields of the data. */
export function fieldRefusal(problem: Problem, data: readonly FieldSpec[]): FieldRefusal | null {
  if (ofTheName.has(problem.code)) return { key: 'name', reason: describeProblem(problem).cause };
  if (problem.code !== 'record-invalid') return null;
  const { field, reason } = problem.parameters;
  const typeField = data.find(({ key }) => key === 'type')?.key;
  const keys = {
    name: 'name',
    ttl: 'ttl',
    type: typeField,
    data: dataField(
      data.filter(({ key }) => key !== 'type'),
      reason,
    ),
  };
  const key = keys[field];
  return key === undefined ? null : { key, reason: sentence(reason) };
}
