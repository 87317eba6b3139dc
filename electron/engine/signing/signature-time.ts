const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYYMMDDHHmmSS` in UTC, as RRSIG shows its times (RFC 4034 section 3.2). */
export function signatureTimeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return `${digits(day[0] ?? 0, 4)}${[...day.slice(1), ...time].map((part) => digits(part, 2)).join('')}`;
}
