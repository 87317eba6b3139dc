import type { StoredRecord } from '../../../engine/records/resource-record';
import { zoneFrom } from './zones';

const valid = '3600 20150420235959 20051021000000 40430 example.';
const parameters = '1 1 12 AABBCCDD';

/** Records of the signed zone of RFC 5155 appendix A, as the answers of its appendix B use them. */
export const rfc5155Records: readonly StoredRecord[] = zoneFrom(
  `
$ORIGIN example.
$TTL 3600
@ SOA ns1 bugs.x.w 1 3600 300 3600000 3600
@ RRSIG SOA 7 1 ${valid} (
  Hu25UIyNPmvPIVBrldN+9Mlp9Zql39qaUd8iq4ZLlYWfUUbbAS41pG+68z81q1xhkYAcEyHdVI2LmKusbZsT0Q== )
@ NS ns1
@ NS ns2
@ RRSIG NS 7 1 ${valid} (
  PVOgtMK1HHeSTau+HwDWC8Ts+6C8qtqd4pQJqOtdEVgg+MA+ai4fWDEhu3qHJyLcQ9tbD2vvCnMXjtz6SyObxA== )
@ DNSKEY 256 3 7 (
  AwEAAaetidLzsKWUt4swWR8yu0wPHPiUi8LUsAD0QPWU+wzt89epO6tHzkMBVDkC7qphQO2hTY4hHn9npWFRw5BYubE= )
@ DNSKEY 257 3 7 (
  AwEAAcUlFV1vhmqx6NSOUOq2R/dsR7Xm3upJj7IommWSpJABVfW8Q0rOvXdM6kzt+TAu92L9AbsUdblMFin8CVF3n4s= )
@ RRSIG DNSKEY 7 1 3600 20150420235959 20051021000000 12708 example. (
  AuU4juU9RaxescSmStrQks3Gh9FblGBlVU31uzMZ/U/FpsUb8aC6QZS+sTsJXnLnz7flGOsmMGQZf3bH+QsCtg== )
@ NSEC3PARAM 1 0 12 AABBCCDD
@ RRSIG NSEC3PARAM 7 1 ${valid} (
  C1Gl8tPZNtnjlrYWDeeUV/sGLCyy/IHie2rerN05XSA3Pq0U3+4VvGWYWdUMfflOdxqnXHwJTLQsjlkynhG6Cg== )
a.z.w MX 1 ai
a.z.w RRSIG MX 7 2 ${valid} (
  CikebjQwGQPwijVcxgcZcSJKtfynugtlBiKb9FcBTrmOoyQ4InoWVudhCWsh/URX3lc4WRUMivEBP6+4KS3ldA== )
0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 ${parameters} (
  2t7b4g4vsa5smi47k61mv5bv1a22bojr MX DNSKEY NS SOA NSEC3PARAM RRSIG )
0p9mhaveqvm6t7vbl5lop2u3t2rp3tom RRSIG NSEC3 7 2 ${valid} (
  OSgWSm26B+cS+dDL8b5QrWr/dEWhtCsKlwKLIBHYH6blRxK9rC0bMJPwQ4mLIuw85H2EY762BOCXJZMnpuwhpA== )
2t7b4g4vsa5smi47k61mv5bv1a22bojr NSEC3 ${parameters} ( 2vptu5timamqttgl4luu9kg21e0aor3s A RRSIG )
2t7b4g4vsa5smi47k61mv5bv1a22bojr RRSIG NSEC3 7 2 ${valid} (
  OmBvJ1Vgg1hCKMXHFiNeIYHK9XVW0iLDLwJN4TFoNxZuP03gAXEI634YwOc4YBNITrj413iqNI6mRk/r1dOSUw== )
35mthgpgcu1qg68fab165klnsnk3dpvl NSEC3 ${parameters} ( b4um86eghhds6nea196smvmlo4ors995 NS DS RRSIG )
35mthgpgcu1qg68fab165klnsnk3dpvl RRSIG NSEC3 7 2 ${valid} (
  g6jPUUpduAJKRljUsN8gB4UagAX0NxY9shwQAynzo8EUWH+z6hEIBlUTPGj15eZll6VhQqgZXtAIR3chwgW+SA== )
b4um86eghhds6nea196smvmlo4ors995 NSEC3 ${parameters} ( gjeqe526plbf1g8mklp59enfd789njgi MX RRSIG )
b4um86eghhds6nea196smvmlo4ors995 RRSIG NSEC3 7 2 ${valid} (
  ZkPG3M32lmoHM6pa3D6gZFGB/rhL//Bs3Omh5u4m/CUiwtblEVOaAKKZd7S959OeiX43aLX3pOv0TSTyiTxIZg== )
ji6neoaepv8b5o6k4ev33abha8ht9fgc NSEC3 ${parameters} k8udemvp1j2f7eg6jebps17vp3n8i58h
ji6neoaepv8b5o6k4ev33abha8ht9fgc RRSIG NSEC3 7 2 ${valid} (
  gPkFp1s2QDQ6wQzcg1uSebZ61W33rUBDcTj72F3kQ490fEdp7k1BUIfbcZtPbX3YCpE+sIt0MpzVSKfTwx4uYA== )
k8udemvp1j2f7eg6jebps17vp3n8i58h NSEC3 ${parameters} kohar7mbb8dc2ce8a9qvl8hon4k53uhi
k8udemvp1j2f7eg6jebps17vp3n8i58h RRSIG NSEC3 7 2 ${valid} (
  FtXGbvF0+wf8iWkyo73enAuVx03klN+pILBKS6qCcftVtfH4yVzsEZquJ27NHR7ruxJWDNMtOtx7w9WfcIg62A== )
q04jkcevqvmu85r014c7dkba38o0ji5r NSEC3 ${parameters} ( r53bq7cc2uvmubfu5ocmm6pers9tk9en A RRSIG )
q04jkcevqvmu85r014c7dkba38o0ji5r RRSIG NSEC3 7 2 ${valid} (
  hV5I89b+4FHJDATp09g4bbN0R1F845CaXpL3ZxlMKimoPAyqletMlEWwLfFia7sdpSzn+ZlNNlkxWcLsIlMmUg== )
r53bq7cc2uvmubfu5ocmm6pers9tk9en NSEC3 ${parameters} ( t644ebqk9bibcna874givr6joj62mlhv MX RRSIG )
r53bq7cc2uvmubfu5ocmm6pers9tk9en RRSIG NSEC3 7 2 ${valid} (
  aupviViruXs4bDg9rCbezzBMf9h1ZlDvbW/CZFKulIGXXLj8B/fsDJarXVDA9bnUoRhEbKp+HF1FWKW7RIJdtQ== )
`,
  'example',
).records;
