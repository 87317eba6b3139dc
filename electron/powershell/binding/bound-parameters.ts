import type { Value } from '../value';
import { hasKind, itemsOf } from '../value';
import { plainText } from '../format/plain-text';

/**
 * The parameters of one call, converted and validated.
 *
 * Asked by name and type; a parameter that was not given answers nothing, so that a cmdlet can tell "not given"
 * from any value.
 */
export class BoundParameters {
  readonly #values: ReadonlyMap<string, Value>;

  constructor(values: ReadonlyMap<string, Value>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  value(name: string): Value | undefined {
    return this.#values.get(name);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : plainText(value);
  }

  /** The text of a parameter that binding has made sure of. */
  mandatoryText(name: string): string {
    return this.text(name) ?? '';
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : itemsOf(value).map(plainText);
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  /** A Boolean or a switch that was given; `undefined` for one that was not. */
  boolean(name: string): boolean | undefined {
    const value = this.#values.get(name);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** Whether a switch is on. */
  isOn(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** A duration in whole seconds. */
  seconds(name: string): number | undefined {
    const value = this.#values.get(name);
    return value !== undefined && hasKind(value) && value.kind === 'time-span'
      ? Math.trunc(value.seconds)
      : undefined;
  }
}
