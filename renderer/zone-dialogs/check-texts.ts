/** What is wrong with a field, in words that stand beside it. All of it is ours. */
export const checkTexts = {
  missing: 'Type a value.',
  missingName: 'Type a name.',
  emptyLabel: 'Two dots follow each other: a part of the name is missing.',
  longLabel: (label: string) => `“${label.slice(0, 16)}…” is longer than 63 characters.`,
  longName: 'The whole name is longer than 255 characters.',
  spaceInName: 'A name has no spaces.',
  notAscii: 'Only ASCII letters here: type other letters in their encoded form (xn--…).',
  oneLabel: (name: string) =>
    `Type the whole name, such as ${name}.contoso.com. Where it really has one part, end it with a dot.`,
  address: 'Type an IPv4 address such as 192.0.2.1, or an IPv6 address such as 2001:db8::1.',
  ipv4: 'Type an IPv4 address such as 192.0.2.1.',
  ipv6: 'Type an IPv6 address such as 2001:db8::1.',
  addresses: 'Type IPv4 or IPv6 addresses, parted by commas.',
  wholeNumber: (minimum: number, maximum: number) =>
    `Type a whole number from ${minimum.toLocaleString('en')} to ${maximum.toLocaleString('en')}.`,
  hex: 'Only the digits 0 to 9 and the letters A to F, an even number of them.',
  hexLength: (digits: number) => `A digest of this type has ${digits} hexadecimal digits.`,
  base64: 'This is no Base64 text.',
  tag: 'Only letters and digits.',
  type: 'Type a record type such as TXT, or TYPE and its number.',
  longText: 'The text is longer than a record can hold.',
  serviceLabel: 'A service begins with an underscore, such as _ldap.',
} as const;
