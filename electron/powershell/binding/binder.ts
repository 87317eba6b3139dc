import type { Attempt, ErrorRecord } from '../error-record';
import { failed, value as succeeded } from '../error-record';
import type { Extent } from '../language/extent';
import type { Value } from '../value';
import { itemsOf, propertyOf } from '../value';
import { plainText } from '../format/plain-text';
import { BindingErrors } from './binding-errors';
import { BoundParameters } from './bound-parameters';
import { convert } from './conversion';
import { findParameter } from './find-parameter';
import { allParametersOf, belongsTo, onlySet, parameterSetsOf } from './metadata';
import type { CmdletMetadata, ParameterMetadata } from './metadata';

/** One word of a command with its value, as the evaluator hands it over. */
export type BindingWord =
  | { readonly kind: 'argument'; readonly value: Value; readonly extent: Extent }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly extent: Extent;
      /** Behind a colon; `undefined` when the next word may be the value. */
      readonly value?: Value;
    };

/**
 * Binds the words of one command to its parameters.
 *
 * In PowerShell's order: names, then positions, then the pipeline's object by value and by property name; the
 * parameter set is what remains possible (about_Parameter_Binding, about_Parameter_Sets).
 */
export class Binder {
  readonly #metadata: CmdletMetadata;
  readonly #parameters: readonly ParameterMetadata[];
  readonly #errors: BindingErrors;
  readonly #bound = new Map<ParameterMetadata, Value>();
  readonly #command: Extent;

  constructor(metadata: CmdletMetadata, command: Extent) {
    this.#metadata = metadata;
    this.#parameters = allParametersOf(metadata);
    this.#errors = new BindingErrors(metadata, command);
    this.#command = command;
  }

  /** Binds what was typed. @returns the error that stops the command, null when it may go on */
  bindWords(words: readonly BindingWord[]): ErrorRecord | null {
    const positional: BindingWord[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) break;
      if (word.kind === 'argument') {
        positional.push(word);
        continue;
      }
      const next = words[at + 1];
      const follower = next?.kind === 'argument' ? next : undefined;
      const taken = this.#bindNamed(word, follower);
      if (typeof taken === 'object') return taken;
      if (taken === 'follower') at += 1;
    }
    if (this.#possibleSets().length === 0) return this.#errors.ambiguousSet();
    for (const word of positional) {
      const error = this.#bindPosition(word);
      if (error) return error;
    }
    return null;
  }

  /** The parameters of a command that stands first in its pipeline. */
  complete(): Attempt<BoundParameters> {
    return this.#resolve(this.#bound);
  }

  /** The values of the switches and common parameters, known before any input came. */
  sofar(): BoundParameters {
    return new BoundParameters(byName(this.#bound));
  }

  /** The parameters for one object that came through the pipeline. */
  completeWith(input: Value): Attempt<BoundParameters> {
    const bound = new Map(this.#bound);
    const before = bound.size;
    for (const way of ['value', 'name'] as const) {
      const error = this.#bindInput(bound, input, way);
      if (error) return failed(error);
    }
    return bound.size > before ? this.#resolve(bound) : failed(this.#errors.inputNotBound(input));
  }

  /** Binds one object in one way, to every free parameter of a set that is still possible. */
  #bindInput(bound: Map<ParameterMetadata, Value>, input: Value, way: 'value' | 'name'): ErrorRecord | null {
    for (const parameter of this.#parameters) {
      if (parameter.pipeline !== way || bound.has(parameter)) continue;
      if (!this.#possibleSets(bound).some((set) => belongsTo(parameter, set))) continue;
      const offered = offeredBy(input, parameter);
      if (offered === undefined || (offered === null && !parameter.mandatory)) continue;
      const result = this.#convert(parameter, offered, this.#command);
      if (result.kind === 'value') bound.set(parameter, result.value);
      // An object of another class may still be bound by its properties.
      else if (way === 'name') return result.error;
    }
    return null;
  }

  #bindNamed(
    word: BindingWord & { readonly kind: 'parameter' },
    follower: (BindingWord & { readonly kind: 'argument' }) | undefined,
  ): ErrorRecord | 'alone' | 'follower' {
    const found = findParameter(this.#parameters, word.name);
    if (found.kind === 'unknown') return this.#errors.unknownParameter(word.name, word.extent);
    if (found.kind === 'ambiguous') return this.#errors.ambiguousName(word.name, found.matches, word.extent);
    const { parameter } = found;
    if (this.#bound.has(parameter)) return this.#errors.repeated(parameter, word.extent);
    if (word.value !== undefined) return this.#bind(parameter, word.value, word.extent) ?? 'alone';
    if (parameter.type === 'SwitchParameter') return this.#bind(parameter, true, word.extent) ?? 'alone';
    if (!follower) return this.#errors.missingArgument(parameter, word.extent);
    return this.#bind(parameter, follower.value, follower.extent) ?? 'follower';
  }

  #bindPosition(word: BindingWord): ErrorRecord | null {
    if (word.kind !== 'argument') return null;
    const group = this.#nextPosition();
    const fitting = group.find(({ type }) => convert(word.value, type).kind === 'converted') ?? group[0];
    if (!fitting) return this.#errors.noPosition(word.value);
    return this.#bind(fitting, word.value, word.extent);
  }

  /** The free parameters of the lowest position, those of the default set first. */
  #nextPosition(): readonly ParameterMetadata[] {
    const sets = this.#possibleSets();
    const free = this.#parameters
      .filter((parameter) => parameter.position !== undefined && !this.#bound.has(parameter))
      .filter((parameter) => sets.some((set) => belongsTo(parameter, set)));
    const lowest = Math.min(...free.map(({ position = 0 }) => position));
    const isDefault = (parameter: ParameterMetadata): number =>
      belongsTo(parameter, this.#metadata.defaultSet ?? onlySet) ? 0 : 1;
    return free.filter(({ position }) => position === lowest).sort((a, b) => isDefault(a) - isDefault(b));
  }

  #bind(parameter: ParameterMetadata, given: Value, extent: Extent): ErrorRecord | null {
    const result = this.#convert(parameter, given, extent);
    if (result.kind === 'failed') return result.error;
    this.#bound.set(parameter, result.value);
    return null;
  }

  #convert(parameter: ParameterMetadata, given: Value, extent: Extent): Attempt<Value> {
    const result = convert(given, parameter.type);
    if (result.kind === 'impossible')
      return failed(this.#errors.impossible(parameter, result.reason, extent));
    if (parameter.type.startsWith('String')) return this.#validate(parameter, result.value, extent);
    return succeeded(result.value);
  }

  /** Every text refuses to be empty, and one of a fixed set takes Microsoft's spelling. */
  #validate(parameter: ParameterMetadata, converted: Value, extent: Extent): Attempt<Value> {
    const texts = itemsOf(converted).map(plainText);
    if (texts.length === 0 || texts.includes('')) return failed(this.#errors.empty(parameter, extent));
    const { values } = parameter;
    if (!values) return succeeded(converted);
    const spelled: string[] = [];
    for (const text of texts) {
      const known = values.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
      if (known === undefined) return failed(this.#errors.notAllowed(parameter, text, extent));
      spelled.push(known);
    }
    return succeeded(parameter.type === 'String[]' ? spelled : (spelled[0] ?? ''));
  }

  #possibleSets(bound: ReadonlyMap<ParameterMetadata, Value> = this.#bound): readonly string[] {
    return parameterSetsOf(this.#metadata).filter((set) =>
      [...bound.keys()].every((parameter) => belongsTo(parameter, set)),
    );
  }

  #resolve(bound: ReadonlyMap<ParameterMetadata, Value>): Attempt<BoundParameters> {
    const possible = this.#possibleSets(bound);
    const missing = (set: string): readonly string[] =>
      this.#parameters
        .filter((parameter) => parameter.mandatory && belongsTo(parameter, set) && !bound.has(parameter))
        .map(({ name }) => name);
    const complete = possible.filter((set) => missing(set).length === 0);
    const { defaultSet } = this.#metadata;
    if (complete.length === 1 || (defaultSet !== undefined && complete.includes(defaultSet)))
      return succeeded(new BoundParameters(byName(bound)));
    const [first] = possible;
    if (first === undefined || complete.length > 1) return failed(this.#errors.ambiguousSet());
    if (possible.length > 1 && !possible.includes(defaultSet ?? first))
      return failed(this.#errors.ambiguousSet());
    return failed(this.#errors.missingMandatory(missing(first)));
  }
}

function offeredBy(input: Value, parameter: ParameterMetadata): Value | undefined {
  if (parameter.pipeline === 'value') return input;
  const names = [parameter.name, ...(parameter.aliases ?? [])];
  for (const name of names) {
    const property = propertyOf(input, name);
    if (property) return property.value;
  }
  return undefined;
}

function byName(bound: ReadonlyMap<ParameterMetadata, Value>): ReadonlyMap<string, Value> {
  return new Map([...bound].map(([{ name }, value]) => [name, value]));
}
