import { useId } from '@fluentui/react-components';
import { useState } from 'react';
import { initialValues, valueOf } from './forms/record-form';
import type { FieldSpec, FieldValues } from './forms/record-form';

/** The fields of an open form. */
export interface Fields {
  readonly specs: readonly FieldSpec[];
  readonly values: FieldValues;
  readonly set: (key: string, value: string) => void;
  /** The user left the field: what is wrong with it is said from now on. */
  readonly leave: (key: string) => void;
  readonly errorOf: (key: string) => string | undefined;
  readonly idOf: (key: string) => string;
  /** OK: says what is wrong everywhere, goes to the first of it, and answers whether nothing is. */
  readonly check: () => boolean;
  /** The server refused what stands in a field; said until the field is changed. */
  readonly refuse: (key: string, reason: string) => void;
  /** Begins anew with other values, and nothing wrong. */
  readonly reset: (values: FieldValues) => void;
}

/** Why a field is wrong now; an empty optional one is not. */
function faultOf(spec: FieldSpec, values: FieldValues): string | null {
  const value = valueOf(values, spec.key);
  return spec.optional === true && value.trim() === '' ? null : spec.fault(value, values);
}

/**
 * Keeps the fields of a form and what is wrong with them.
 *
 * A field is left alone until it was typed into and left, or OK was pressed; from then on its error comes and goes while
 * one types.
 */
export function useFields(specs: readonly FieldSpec[], start: FieldValues = {}): Fields {
  const base = useId('zone-field-');
  const [values, setValues] = useState<FieldValues>(() => ({
    ...initialValues({ fields: specs }),
    ...start,
  }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<FieldValues>({});
  const idOf = (key: string): string => `${base}-${key}`;
  const goTo = (key: string): void => document.getElementById(idOf(key))?.focus();
  const set = (key: string, value: string): void => {
    setValues((now) => ({ ...now, [key]: value }));
    setRefusals((now) => Object.fromEntries(Object.entries(now).filter(([other]) => other !== key)));
  };
  const errorOf = (key: string): string | undefined => {
    const spec = specs.find((each) => each.key === key);
    const fault = spec !== undefined && left.has(key) ? faultOf(spec, values) : null;
    return fault ?? refusals[key];
  };
  return {
    specs,
    values,
    set,
    leave: (key) => {
      // An untouched empty field is not wrong yet: one may just be on the way to Cancel.
      if (valueOf(values, key) !== '') setLeft((now) => new Set([...now, key]));
    },
    errorOf,
    idOf,
    check: () => {
      setLeft(new Set(specs.map(({ key }) => key)));
      const wrong = specs.find((spec) => faultOf(spec, values) !== null);
      if (wrong !== undefined) goTo(wrong.key);
      return wrong === undefined;
    },
    refuse: (key, reason) => {
      setRefusals({ [key]: reason });
      goTo(key);
    },
    reset: (next) => {
      setValues((now) => ({ ...now, ...next }));
      setLeft(new Set());
      setRefusals({});
    },
  };
}
