/** What stands in the fields of a form, by their key. */
export type FieldValues = Readonly<Record<string, string>>;

/** One of several values that a field can have. */
export interface FieldChoice {
  readonly value: string;
  readonly text: string;
}

/** One field of a form. */
export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  /** A number takes half a line; lines can be many. */
  readonly kind: 'text' | 'number' | 'lines' | 'code';
  readonly initial: string;
  /** A list to choose from; a value that is not in it stays possible. */
  readonly choices?: readonly FieldChoice[];
  readonly hint?: string;
  /** A field that may be left empty. */
  readonly optional?: boolean;
  /** What the server calls it where it finds something wrong in the data. */
  readonly noun?: string;
  /** Why a value is not possible, `null` where it is. */
  readonly fault: (value: string, values: FieldValues) => string | null;
}

/** The type and the data of a record in presentation form. */
export interface TypedData {
  readonly type: string;
  readonly data: string;
}

/** The form of one kind of record: its fields, and the way to and from the data of a record. */
export interface RecordForm {
  /** Names the form; of a record that exists, the type. */
  readonly kind: string;
  /** The types of records that it is for. */
  readonly types: readonly string[];
  /** The heading of the sheet: `Host (A)`. */
  readonly title: string;
  /** What such a record is for, in a sentence. */
  readonly description: string;
  readonly fields: readonly FieldSpec[];
  /** Only asked while no field has a fault. */
  readonly write: (values: FieldValues) => TypedData;
  /** `null` where the data do not fit into the fields: then the record is edited as text. */
  readonly read: (record: TypedData) => FieldValues | null;
}

/** A field's value; a field that does not exist is empty. */
export function valueOf(values: FieldValues, key: string): string {
  return values[key] ?? '';
}

/** The values of a form before anybody typed. */
export function initialValues({ fields }: Pick<RecordForm, 'fields'>): FieldValues {
  return Object.fromEntries(fields.map(({ key, initial }) => [key, initial]));
}

/** The first words of data as the values of fields, when there are as many as fields. */
export function fieldsInOrder(
  fields: readonly FieldSpec[],
  values: readonly (string | null)[],
): FieldValues | null {
  if (values.length !== fields.length || values.includes(null)) return null;
  return Object.fromEntries(fields.map(({ key }, index) => [key, values[index] ?? '']));
}
