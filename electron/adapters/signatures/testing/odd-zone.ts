/** A zone that signers get wrong; that of its `origin`. */
export interface OddZone {
  readonly origin: string;
  readonly text: string;
}

/** The digest of a DS record that stands for some child's key. */
export const digest = '0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF';

/** A zone with an apex as every zone has one, and more lines of a zone file. */
export function below(origin: string, lines: readonly string[]): OddZone {
  const head = [
    `$ORIGIN ${origin}`,
    '$TTL 3600',
    '@ IN SOA ns hostmaster 1 7200 3600 1209600 300',
    '@ IN NS ns',
    'ns IN A 192.0.2.1',
  ];
  return { origin, text: `${[...head, ...lines].join('\n')}\n` };
}

/** The same, called `example.test.` */
export const zone = (...lines: readonly string[]): OddZone => below('example.test.', lines);

/** A zone of exactly these lines: not even its apex is as usual. */
export function bare(origin: string, lines: readonly string[]): OddZone {
  return { origin, text: `${[`$ORIGIN ${origin}`, ...lines].join('\n')}\n` };
}
