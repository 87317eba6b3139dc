import { findParameter } from '../binding/find-parameter';
import type { CmdletMetadata, ParameterMetadata } from '../binding/metadata';
import { allParametersOf, belongsTo, parameterSetsOf } from '../binding/metadata';
import { isDash } from '../language/characters';
import type { TypedWord } from './typed-words';

/** What the words in front of the cursor have bound already. */
export interface ArgumentPosition {
  /** The parameter whose value stands at the cursor; undefined when none takes it. */
  readonly wanted: ParameterMetadata | undefined;
  /** Parameters of a set that is still possible and not given yet. */
  readonly free: readonly ParameterMetadata[];
  /** The values given so far, by parameter name. */
  readonly given: ReadonlyMap<string, string>;
}

/** Whether a word is a parameter's name rather than a value. */
export function isParameterWord({ text, quote }: TypedWord): boolean {
  return quote === '' && isDash(text.charAt(0)) && !/^.\d/u.test(text);
}

/** Follows the words behind a command's name the way the binder does. */
export function argumentPosition(
  metadata: CmdletMetadata,
  words: readonly TypedWord[],
  current: TypedWord,
): ArgumentPosition {
  const parameters = allParametersOf(metadata);
  const given = new Map<string, string>();
  let pending: ParameterMetadata | undefined;
  let last: ParameterMetadata | undefined;
  for (const word of words) {
    if (isParameterWord(word)) {
      const [name = '', ...value] = word.text.slice(1).split(':');
      const found = findParameter(parameters, name);
      const parameter = found.kind === 'found' ? found.parameter : undefined;
      if (parameter) given.set(parameter.name, value.join(':'));
      pending = parameter?.type === 'SwitchParameter' || value.length > 0 ? undefined : parameter;
      last = undefined;
    } else {
      last = word.continues && last ? last : (pending ?? nextPosition(metadata, given));
      if (last) given.set(last.name, word.text);
      pending = undefined;
    }
  }
  const wanted = current.continues ? last : (pending ?? nextPosition(metadata, given));
  return { wanted, free: freeParameters(metadata, given), given };
}

function freeParameters(
  metadata: CmdletMetadata,
  given: ReadonlyMap<string, string>,
): readonly ParameterMetadata[] {
  const parameters = allParametersOf(metadata);
  const sets = parameterSetsOf(metadata).filter((set) =>
    parameters.every((parameter) => !given.has(parameter.name) || belongsTo(parameter, set)),
  );
  return parameters.filter(
    (parameter) => !given.has(parameter.name) && sets.some((set) => belongsTo(parameter, set)),
  );
}

function nextPosition(
  metadata: CmdletMetadata,
  given: ReadonlyMap<string, string>,
): ParameterMetadata | undefined {
  return freeParameters(metadata, given)
    .filter(({ position, type }) => position !== undefined && type !== 'ScriptBlock')
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))[0];
}
