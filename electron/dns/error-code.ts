/** The operating system's code of an error, such as `ECONNREFUSED`; `UNKNOWN` for one that has none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
