import type { ParameterMetadata } from './metadata';

/** The parameter a typed name means, or why there is none. */
export type FoundParameter =
  | { readonly kind: 'found'; readonly parameter: ParameterMetadata }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly matches: readonly ParameterMetadata[] };

/**
 * Finds a parameter by name, alias, or a beginning that only one parameter has.
 *
 * A whole name or alias wins over the beginnings it is, too (about_Parameters).
 */
export function findParameter(parameters: readonly ParameterMetadata[], typed: string): FoundParameter {
  const wanted = typed.toLowerCase();
  const namesOf = ({ name, aliases = [] }: ParameterMetadata): readonly string[] =>
    [name, ...aliases].map((candidate) => candidate.toLowerCase());
  const exact = parameters.find((parameter) => namesOf(parameter).includes(wanted));
  if (exact) return { kind: 'found', parameter: exact };
  const matches = parameters.filter((parameter) =>
    namesOf(parameter).some((name) => name.startsWith(wanted)),
  );
  const [only] = matches;
  if (!only || wanted === '') return { kind: 'unknown' };
  return matches.length === 1 ? { kind: 'found', parameter: only } : { kind: 'ambiguous', matches };
}
