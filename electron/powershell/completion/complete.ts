import { findParameter } from '../binding/find-parameter';
import type { ParameterMetadata } from '../binding/metadata';
import { allParametersOf } from '../binding/metadata';
import { netTypeName } from '../binding/net-type-name';
import type { Cmdlet } from '../cmdlets/cmdlet';
import { quoted, quotedWith } from '../quoting';
import { argumentPosition, isParameterWord } from './argument-position';
import type { ArgumentPosition } from './argument-position';
import { classProperties } from './class-properties';
import { typedLine } from './typed-words';
import type { TypedLine, TypedWord } from './typed-words';
import type { ValueSources } from './values';
import { valuesFor } from './values';

/** One text that can stand at the cursor. */
export interface CompletionCandidate {
  /** What is inserted, quoted where it has to be. */
  readonly text: string;
  readonly kind: 'command' | 'parameter' | 'value' | 'property' | 'variable';
  /** What it is, for a tool tip: a synopsis, a type, a state. */
  readonly detail: string;
}

/** What can be put in the place of the text from `replaceFrom` to `replaceTo`. */
export interface Completion {
  readonly replaceFrom: number;
  readonly replaceTo: number;
  readonly candidates: readonly CompletionCandidate[];
}

/** Where candidates come from. */
export interface CompletionSources extends ValueSources {
  /** The session's variables, without the dollar sign. */
  readonly variables: readonly string[];
}

/**
 * Finds what could stand at the cursor: commands, parameters not given yet, values, properties, variables.
 *
 * Like PowerShell's own completion it matches beginnings, without case.
 */
export async function complete(
  text: string,
  cursor: number,
  sources: CompletionSources,
): Promise<Completion> {
  const line = typedLine(text, Math.min(Math.max(cursor, 0), text.length));
  const replace = { replaceFrom: line.current.start, replaceTo: line.currentEnd };
  const { current } = line;
  if (current.quote === '' && current.text.startsWith('$')) return fromDollar(line, replace, sources);
  const words = line.stages.at(-1) ?? [];
  const [command, ...rest] = words;
  if (!command) return { ...replace, candidates: commandsLike(current.text, sources) };
  const cmdlet = findCmdlet(sources.cmdlets, command.text);
  if (!cmdlet) return { ...replace, candidates: [] };
  const position = argumentPosition(cmdlet.metadata, rest, current);
  if (isParameterWord(current)) return completeParameter(cmdlet, line, position, sources);
  const wanted = position.wanted;
  const candidates = wanted ? await valueCandidates(wanted, current, line, position, sources) : [];
  return { ...replace, candidates };
}

interface Span {
  readonly replaceFrom: number;
  readonly replaceTo: number;
}

/** Also finds an alias, as the command line may hold one. */
function findCmdlet(cmdlets: readonly Cmdlet[], name: string): Cmdlet | undefined {
  const wanted = name.toLowerCase();
  return cmdlets.find(({ metadata }) =>
    [metadata.name, ...(metadata.aliases ?? [])].some((candidate) => candidate.toLowerCase() === wanted),
  );
}

function begins(candidate: string, typed: string): boolean {
  return candidate.toLowerCase().startsWith(typed.toLowerCase());
}

function commandsLike(typed: string, { cmdlets }: CompletionSources): readonly CompletionCandidate[] {
  const named = cmdlets.flatMap(({ metadata }) => {
    const aliases = typed === '' ? [] : (metadata.aliases ?? []);
    return [metadata.name, ...aliases].map((name) => ({ name, detail: metadata.synopsis }));
  });
  return named
    .filter(({ name }) => begins(name, typed))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(({ name, detail }): CompletionCandidate => ({ text: name, kind: 'command', detail }));
}

/** `$_.Prop` inside a block, any variable elsewhere. */
function fromDollar(line: TypedLine, replace: Span, { variables, cmdlets }: CompletionSources): Completion {
  const { text, start } = line.current;
  const dot = text.lastIndexOf('.');
  if (/^\$(?:_|psitem)\./iu.test(text)) {
    const typed = text.slice(dot + 1);
    const candidates = propertiesLike(typed, propertiesBefore(line.around, cmdlets));
    return { replaceFrom: start + dot + 1, replaceTo: replace.replaceTo, candidates };
  }
  const candidates = ['true', 'false', 'null', ...variables]
    .map((name) => `$${name}`)
    .filter((name) => begins(name, text))
    .map((name): CompletionCandidate => ({ text: name, kind: 'variable', detail: 'variable' }));
  return { ...replace, candidates };
}

async function completeParameter(
  cmdlet: Cmdlet,
  line: TypedLine,
  position: ArgumentPosition,
  sources: CompletionSources,
): Promise<Completion> {
  const { text, start } = line.current;
  const colon = text.indexOf(':');
  if (colon >= 0) {
    const found = findParameter(allParametersOf(cmdlet.metadata), text.slice(1, colon));
    const value = { ...line.current, text: text.slice(colon + 1), start: start + colon + 1 };
    const candidates =
      found.kind === 'found' ? await valueCandidates(found.parameter, value, line, position, sources) : [];
    return { replaceFrom: value.start, replaceTo: line.currentEnd, candidates };
  }
  const candidates = position.free
    .filter(({ name, aliases = [] }) => [name, ...aliases].some((known) => begins(known, text.slice(1))))
    .map(({ name, type }): CompletionCandidate => ({
      text: `-${name}`,
      kind: 'parameter',
      detail: netTypeName(type),
    }));
  return { replaceFrom: start, replaceTo: line.currentEnd, candidates };
}

async function valueCandidates(
  parameter: ParameterMetadata,
  current: TypedWord,
  line: TypedLine,
  position: ArgumentPosition,
  sources: CompletionSources,
): Promise<readonly CompletionCandidate[]> {
  if (parameter.completion === 'property')
    return propertiesLike(current.text, propertiesBefore(line.stages, sources.cmdlets));
  if (parameter.type === 'Boolean' || parameter.type === 'SwitchParameter')
    return ['$true', '$false']
      .filter((value) => begins(value, current.text))
      .map((text) => ({ text, kind: 'value', detail: '' }));
  const offers = await valuesFor(parameter, position, sources);
  return offers
    .filter(({ value }) => begins(value, current.text))
    .map(({ value, detail }) => ({
      text: current.quote === '' ? quoted(value) : quotedWith(value, current.quote),
      kind: 'value',
      detail,
    }));
}

/** The properties of what comes out of the stages before the last: those of the nearest cmdlet that has a class. */
function propertiesBefore(
  stages: readonly (readonly TypedWord[])[],
  cmdlets: readonly Cmdlet[],
): readonly string[] {
  for (const [command] of stages.slice(0, -1).reverse()) {
    const output = command && findCmdlet(cmdlets, command.text)?.metadata.output;
    if (output) return classProperties(output);
  }
  return [];
}

function propertiesLike(typed: string, names: readonly string[]): readonly CompletionCandidate[] {
  return names
    .filter((name) => begins(name, typed))
    .map((text) => ({ text, kind: 'property', detail: 'property' }));
}
