const decimal = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(kb|mb|gb)?$/iu;
const hexadecimal = /^([+-]?)0x([0-9a-f]+)$/iu;
const multipliers: Readonly<Record<string, number>> = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** The number a bareword stands for, null for any other word (PowerShell language specification 2.3.5.1). */
export function numberOf(word: string): number | null {
  const hex = hexadecimal.exec(word);
  if (hex) return Number.parseInt(hex[2] ?? '', 16) * (hex[1] === '-' ? -1 : 1);
  const match = decimal.exec(word);
  if (!match) return null;
  return Number(match[1]) * (multipliers[(match[2] ?? '').toLowerCase()] ?? 1);
}
