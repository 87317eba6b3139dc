import { address, isIpv4, ipv4Only, ipv6Only } from '../checks';
import { formTexts } from './form-texts';
import { valueOf } from './record-form';
import type { FieldSpec, RecordForm } from './record-form';

const texts = formTexts.host;

function addressField(fault: FieldSpec['fault']): FieldSpec {
  return { key: 'address', label: texts.address, kind: 'text', initial: '', fault };
}

/** A new host: the address says whether it is an A or an AAAA record. */
export const hostForm: RecordForm = {
  kind: 'host',
  types: [],
  title: texts.title,
  description: texts.description,
  fields: [addressField(address)],
  write: (values) => {
    const typed = valueOf(values, 'address').trim();
    return { type: isIpv4(typed) ? 'A' : 'AAAA', data: typed };
  },
  read: ({ data }) => ({ address: data }),
};

/** A host that exists keeps its type. */
function existingHost(type: 'A' | 'AAAA', title: string, fault: FieldSpec['fault']): RecordForm {
  return {
    ...hostForm,
    kind: type,
    types: [type],
    title,
    fields: [addressField(fault)],
    write: (values) => ({ type, data: valueOf(values, 'address').trim() }),
  };
}

/** Forms of hosts that exist. */
export const hostForms: readonly RecordForm[] = [
  existingHost('A', 'Host (A)', ipv4Only),
  existingHost('AAAA', 'IPv6 Host (AAAA)', ipv6Only),
];
