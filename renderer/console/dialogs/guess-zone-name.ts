/**
 * The zone that a zone file is probably about.
 *
 * Its first `$ORIGIN` says so; otherwise the file's name, which by custom is `contoso.com.dns`, `db.contoso.com` or
 * `contoso.com.zone`. A guess for an input field, not a decision.
 */
export function guessZoneName(fileName: string, text: string): string {
  const origin = /^\$ORIGIN[ \t]+(\S+)/imu.exec(text)?.[1];
  if (origin !== undefined && origin.length > 1) return origin.replace(/\.$/u, '').toLowerCase();
  return fileName
    .replace(/^db\./iu, '')
    .replace(/\.(?:dns|zone|txt|db|hosts|signed)$/iu, '')
    .toLowerCase();
}
