import { describe, expect, it } from 'vitest';
import { formOf, menuForms, otherForms } from './record-forms';
import { initialValues } from './record-form';

const digest = 'E06D44B8'.repeat(8);

/** Records as the server prints them. */
const records = [
  { type: 'A', data: '192.0.2.1' },
  { type: 'AAAA', data: '2001:db8::1' },
  { type: 'CNAME', data: 'www.contoso.com.' },
  { type: 'DNAME', data: 'contoso.org.' },
  { type: 'MX', data: '10 mail.contoso.com.' },
  { type: 'NS', data: 'dc1.contoso.com.' },
  { type: 'PTR', data: 'www.contoso.com.' },
  { type: 'SRV', data: '0 100 389 dc1.contoso.com.' },
  { type: 'TXT', data: '"v=spf1 -all" "second \\"string\\""' },
  { type: 'DS', data: `20326 8 2 ${digest}` },
  { type: 'CAA', data: '0 issue "ca.example; policy=ev"' },
  { type: 'TLSA', data: `3 1 1 ${digest}` },
  { type: 'NAPTR', data: '100 10 "u" "E2U+sip" "!^.*$!sip:\\\\1@example.com!" .' },
  { type: 'SSHFP', data: `4 2 ${digest}` },
] as const;

describe('the form of a record', () => {
  it.each(records)('of type $type reads its data and writes them as they were', (record) => {
    const form = formOf(record);
    expect(form.types).toEqual([record.type]);
    const values = form.read(record);
    expect(values).not.toBeNull();
    const faults = form.fields.map(({ key, fault, optional }) =>
      optional === true && values?.[key] === '' ? null : fault(values?.[key] ?? '', values ?? {}),
    );
    expect(faults).toEqual(form.fields.map(() => null));
    expect(form.write(values ?? {})).toEqual(record);
  });

  it.each([
    { type: 'LOC', data: '\\# 4 00000000' },
    { type: 'TYPE65280', data: '\\# 1 FF' },
    { type: 'TXT', data: '"\\000"' },
  ])('is its data as text where they fit into no fields: $type $data', (record) => {
    const form = formOf(record);
    expect(form.fields.map(({ key }) => key)).toEqual(['data']);
    expect(form.write(form.read(record) ?? {})).toEqual(record);
  });

  it('that is new makes an A or an AAAA record by the address', () => {
    const { host } = menuForms;
    expect(host.write({ address: ' 192.0.2.1 ' })).toEqual({ type: 'A', data: '192.0.2.1' });
    expect(host.write({ address: '2001:db8::1' }).type).toBe('AAAA');
  });

  it('wants as many digits as the digest has', () => {
    const form = formOf({ type: 'DS', data: `1 8 2 ${digest}` });
    const field = form.fields.find(({ key }) => key === 'digest');
    expect(field?.fault(digest, { digestType: '2' })).toBeNull();
    expect(field?.fault(digest, { digestType: '1' })).toContain('40');
  });

  it('points to whole names, and ends them with a dot', () => {
    const { alias } = menuForms;
    expect(alias.write({ target: 'www.contoso.com' }).data).toBe('www.contoso.com.');
  });

  it('cannot be sent as it opens, wherever something has to be typed', () => {
    const complete = otherForms.filter((form) => {
      const values = initialValues(form);
      return form.fields.every(({ key, fault }) => fault(values[key] ?? '', values) === null);
    });
    expect(complete.map(({ kind }) => kind)).toEqual(['TXT', 'CAA', 'NAPTR']);
  });
});
