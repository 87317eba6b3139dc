import type { ErrorCategory, ErrorRecord } from '../error-record';
import type { Extent } from '../language/extent';
import type { Value } from '../value';
import { typeNameOf } from '../value';
import { plainText } from '../format/plain-text';
import { netTypeName } from './net-type-name';
import type { CmdletMetadata, ParameterMetadata } from './metadata';
import { implementationOf } from './net-type-name';

/** Builds the errors of binding one command, in PowerShell's words and under its identifiers. */
export class BindingErrors {
  readonly #metadata: CmdletMetadata;
  readonly #command: Extent;

  constructor(metadata: CmdletMetadata, command: Extent) {
    this.#metadata = metadata;
    this.#command = command;
  }

  unknownParameter(name: string, extent: Extent): ErrorRecord {
    const message = `A parameter cannot be found that matches parameter name '${name}'.`;
    return this.#error('NamedParameterNotFound', message, extent);
  }

  ambiguousName(name: string, matches: readonly ParameterMetadata[], extent: Extent): ErrorRecord {
    const names = matches.map((match) => `-${match.name}`).join(' ');
    const message = `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include: ${names}.`;
    return this.#error('AmbiguousParameter', message, extent);
  }

  repeated({ name }: ParameterMetadata, extent: Extent): ErrorRecord {
    const message = `Cannot bind parameter because parameter '${name}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".`;
    return this.#error('ParameterAlreadyBound', message, extent);
  }

  missingArgument({ name, type }: ParameterMetadata, extent: Extent): ErrorRecord {
    const message = `Missing an argument for parameter '${name}'. Specify a parameter of type '${netTypeName(type)}' and try again.`;
    return this.#error('MissingArgument', message, extent);
  }

  noPosition(argument: Value): ErrorRecord {
    const message = `A positional parameter cannot be found that accepts argument '${plainText(argument)}'.`;
    return this.#error('PositionalParameterNotFound', message);
  }

  missingMandatory(names: readonly string[]): ErrorRecord {
    const message = `Cannot process command because of one or more missing mandatory parameters: ${names.join(' ')}.`;
    return this.#error('MissingMandatoryParameter', message);
  }

  ambiguousSet(): ErrorRecord {
    const message = 'Parameter set cannot be resolved using the specified named parameters.';
    return this.#error('AmbiguousParameterSet', message);
  }

  impossible({ name }: ParameterMetadata, reason: string, extent: Extent): ErrorRecord {
    const message = `Cannot process argument transformation on parameter '${name}'. ${reason}`;
    return this.#error('ParameterArgumentTransformationError', message, extent, {
      category: 'InvalidData',
      exception: 'ParameterBindingArgumentTransformationException',
    });
  }

  notAllowed({ name, values = [] }: ParameterMetadata, given: string, extent: Extent): ErrorRecord {
    const message = `Cannot validate argument on parameter '${name}'. The argument "${given}" does not belong to the set "${values.join(',')}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.`;
    return this.#invalid(message, extent);
  }

  empty({ name }: ParameterMetadata, extent: Extent): ErrorRecord {
    const message = `Cannot validate argument on parameter '${name}'. The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.`;
    return this.#invalid(message, extent);
  }

  inputNotBound(input: Value): ErrorRecord {
    const message =
      'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.';
    const target = { name: plainText(input), type: typeNameOf(input) };
    return { ...this.#error('InputObjectNotBound', message), target };
  }

  #invalid(message: string, extent: Extent): ErrorRecord {
    return this.#error('ParameterArgumentValidationError', message, extent, {
      category: 'InvalidData',
      exception: 'ParameterBindingValidationException',
    });
  }

  #error(
    id: string,
    message: string,
    extent: Extent = this.#command,
    { category, exception }: { readonly category: ErrorCategory; readonly exception: string } = {
      category: 'InvalidArgument',
      exception: 'ParameterBindingException',
    },
  ): ErrorRecord {
    return {
      message,
      category,
      exception,
      target: null,
      activity: this.#metadata.name,
      id: `${id},${implementationOf(this.#metadata)}`,
      extent,
    };
  }
}
