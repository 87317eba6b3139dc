const pattern = /^\s*(-)?(?:(\d+)\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?\s*$/u;
const daysOnly = /^\s*(-?\d+)\s*$/u;
const day = 86_400;

/**
 * Reads `7.00:00:00`, `01:00` or `30` (days), the forms of .NET's `TimeSpan.Parse`.
 *
 * @returns seconds, null for any other text
 */
export function secondsOf(text: string): number | null {
  const days = daysOnly.exec(text);
  if (days) return Number(days[1]) * day;
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign, wholeDays = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const total =
    Number(wholeDays) * day +
    Number(hours) * 3600 +
    Number(minutes) * 60 +
    Number(`${seconds}.${fraction || '0'}`);
  return sign ? -total : total;
}
