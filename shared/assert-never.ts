/**
 * Marks a place that no value can reach.
 *
 * A `switch` over a closed union ends in it, so that adding a member to the union breaks the compile at every
 * place that has to learn about it.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
