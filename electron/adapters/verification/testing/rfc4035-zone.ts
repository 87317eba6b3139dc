import type { StoredRecord } from '../../../engine/records/resource-record';
import { zoneFrom } from './zones';

const valid = '3600 20040509183619 20040409183619 38519 example.';

/** Records of the signed zone of RFC 4035 appendix A, as the answers of its appendix B use them. */
export const rfc4035Records: readonly StoredRecord[] = zoneFrom(
  `
$ORIGIN example.
$TTL 3600
@ SOA ns1 bugs.x.w 1081539377 3600 300 3600000 3600
@ RRSIG SOA 5 1 ${valid} (
  ONx0k36rcjaxYtcNgq6iQnpNV5+drqYAsC9h7TSJaHCqbhE67Sr6aH2xDUGcqQWu/n0UVzrF
  vkgO9ebarZ0GWDKcuwlM6eNB5SiX2K74l5LWDA7S/Un/IbtDq4Ay8NMNLQI7Dw7n4p8/rjkB
  jV7j86HyQgM5e7+miRAz8V01b0I= )
@ NS ns1
@ NS ns2
@ RRSIG NS 5 1 ${valid} (
  gl13F00f2U0R+SWiXXLHwsMY+qStYy5k6zfdEuivWc+wd1fmbNCyql0Tk7lHTX6UOxc8AgNf
  4ISFve8XqF4q+o9qlnqIzmppU3LiNeKT4FZ8RO5urFOvoMRTbQxW3U0hXWuggE4g3ZpsHv48
  0HjMeRaZB/FRPGfJPajngcq6Kwg= )
@ MX 1 xx
@ RRSIG MX 5 1 ${valid} (
  HyDHYVT5KHSZ7HtO/vypumPmSZQrcOP3tzWB2qaKkHVPfau/DgLgS/IKENkYOGL95G4N+NzE
  VyNU8dcTOckT+ChPcGeVjguQ7a3Ao9Z/ZkUO6gmmUW4b89rz1PUxW4jzUxj66PTwoVtUU/iM
  W6OISukd1EQt7a0kygkg+PEDxdI= )
@ NSEC a NS SOA MX RRSIG NSEC DNSKEY
@ RRSIG NSEC 5 1 ${valid} (
  O0k558jHhyrC97ISHnislm4kLMW48C7U7cBmFTfhke5iVqNRVTB1STLMpgpbDIC9hcryoO0V
  Z9ME5xPzUEhbvGnHd5sfzgFVeGxr5Nyyq4tWSDBgIBiLQUv1ivy29vhXy7WgR62dPrZ0PWvm
  jfFJ5arXf4nPxp/kEowGgBRzY/U= )
@ DNSKEY 256 3 5 (
  AQOy1bZVvpPqhg4j7EJoM9rI3ZmyEx2OzDBVrZy/lvI5CQePxXHZS4i8dANH4DX3tbHol61e
  k8EFMcsGXxKciJFHyhl94C+NwILQdzsUlSFovBZsyl/NX6yEbtw/xN9ZNcrbYvgjjZ/UVPZI
  ySFNsgEYvh0z2542lzMKR4Dh8uZffQ== )
@ DNSKEY 257 3 5 (
  AQOeX7+baTmvpVHb2CcLnL1dMRWbuscRvHXlLnXwDzvqp4tZVKp1sZMepFb8MvxhhW3y/0QZ
  syCjczGJ1qk8vJe52iOhInKROVLRwxGpMfzPRLMlGybr51bOV/1se0ODacj3DomyB4QB5gKT
  Yot/K9alk5/j8vfd4jWCWD+E1Sze0Q== )
@ RRSIG DNSKEY 5 1 3600 20040509183619 20040409183619 9465 example. (
  ZxgauAuIj+k1YoVEOSlZfx41fcmKzTFHoweZxYnz99JVQZJ33wFS0Q0jcP7VXKkaElXk9nYJ
  XevO/7nAbo88iWsMkSpSR6jWzYYKwfrBI/L9hjYmyVO9m6FjQ7uwM4dCP/bIuV/DKqOAK9NY
  NC3AHfvCV1Tp4VKDqxqG7R5tTVM= )
a DS 57855 5 1 B6DCD485719ADCA18E5F3D48A2331627FDD3636B
a RRSIG DS 5 2 ${valid} (
  oXIKit/QtdG64J/CB+Gi8dOvnwRvqrto1AdQoRkAN15FP3iZ7suB7gvTBmXzCjL7XUgQVcoH
  kdhyCuzp8W9qJHgRUSwKKkczSyuL64nhgjuDEML8l9wlWVsl7PR2VnZduM9bLyBhaaPmRKX/
  Fm+v6ccF2EGNLRiY08kdkz+XHHo= )
ai HINFO "KLH-10" "ITS"
ai RRSIG HINFO 5 2 ${valid} (
  Iq/RGCbBdKzcYzlGE4ovbr5YcB+ezxbZ9W0le/7WqyvhOO9J16HxhhL7VY/IKmTUY0GGdcfh
  ZEOCkf4lEykZF9NPok1/R/fWrtzNp8jobuY7AZEcZadp1WdDF3jc2/ndCa5XZhLKD3JzOsBw
  FvL8sqlS5QS6FY/ijFEDnI4RkZA= )
ai AAAA 2001:db8::f00:baa9
ai RRSIG AAAA 5 2 ${valid} (
  nLcpFuXdT35AcE+EoafOUkl69KB+/e56XmFKkewXG2IadYLKAOBIoR5+VoQV3XgTcofTJNsh
  1rnF6Eav2zpZB3byI6yo2bwY8MNkr4A7cL9TcMmDwV/hWFKsbGBsj8xSCN/caEL2CWY/5XP2
  sZM6QjBBLmukH30+w1z3h8PUP2o= )
b NSEC ns1 NS RRSIG NSEC
b RRSIG NSEC 5 2 ${valid} (
  GNuxHn844wfmUhPzGWKJCPY5ttEX/RfjDoOx9ueK1PtYkOWKOOdiJ/PJKCYB3hYX+858dDWS
  xb2qnV/LSTCNVBnkm6owOpysY97MVj5VQEWs0lm9tFoqjcptQkmQKYPrwUnCSNwvvclSF1xZ
  vhRXgWT7OuFXldoCG6TfVFMs9xE= )
ns1 NSEC ns2 A RRSIG NSEC
ns1 RRSIG NSEC 5 2 ${valid} (
  I4hj+Kt6+8rCcHcUdolks2S+Wzri9h3fHas81rGN/eILdJHN7JpV6lLGPIh/8fIBkfvdyWnB
  jjf1q3O7JgYO1UdI7FvBNWqaaEPJK3UkddBqZIaLi8Qr2XHkjq38BeQsbp8X0+6h4ETWSGT8
  IZaIGBLryQWGLw6Y6X8dqhlnxJM= )
x.w MX 1 xx
x.w RRSIG MX 5 3 ${valid} (
  Il2WTZ+Bkv+OytBx4LItNW5mjB4RCwhOO8y1XzPHZmZUTVYL7LaA63f6T9ysVBzJRI3KRjAP
  H3U1qaYnDoN1DrWqmi9RJe4FoObkbcdm7P3Ikx70ePCoFgRz1Yq+bVVXCvGuAU4xALv3W/Y1
  jNSlwZ2mSWKHfxFQxPtLj8s32+k= )
*.w NSEC x.w MX RRSIG NSEC
*.w RRSIG NSEC 5 2 ${valid} (
  r/mZnRC3I/VIcrelgIcteSxDhtsdlTDt8ng9HSBlABOlzLxQtfgTnn8f+aOwJIAFe1Ee5RvU
  5cVhQJNP5XpXMJHfyps8tVvfxSAXfahpYqtx91gsmcV/1V9/bZAG55CefP9cM4Z9Y9NT9XQ8
  s1InQ2UoIv6tJEaaKkP701j8OLA= )
x.y.w NSEC xx MX RRSIG NSEC
x.y.w RRSIG NSEC 5 4 ${valid} (
  OvE6WUzN2ziieJcvKPWbCAyXyP6ef8cr6CspArVSTzKSquNwbezZmkU7E34o5lmb6CWSSSpg
  xw098kNUFnHcQf/LzY2zqRomubrNQhJTiDTXa0ArunJQCzPjOYq5t0SLjm6qp6McJI1AP5Vr
  QoKqJDCLnoAlcPOPKAm/jJkn3jk= )
a.z.w MX 1 ai
a.z.w RRSIG MX 5 2 ${valid} (
  OMK8rAZlepfzLWW75Dxd63jy2wswESzxDKG2f9AMN1CytCd10cYISAxfAdvXSZ7xujKAtPbc
  tvOQ2ofO7AZJ+d01EeeQTVBPq4/6KCWhqe2XTjnkVLNvvhnc0u28aoSsG0+4InvkkOHknKxw
  4kX18MMR34i8lC36SR5xBni8vHI= )
xx A 192.0.2.10
xx RRSIG A 5 2 ${valid} (
  kBF4YxMGWF0D8r0cztL+2fWWOvN1U/GYSpYP7SoKoNQ4fZKyk+weWGlKLIUM+uE1zjVTPXoa
  0Z6WG0oZp46rkl1EzMcdMgoaeUzzAJ2BMq+YVdxG9IK1yZkYGY9AgbTOGPoAgbJyO9EPULsx
  kbIDV6GPPSZVusnZU6OMgdgzHV4= )
`,
  'example',
).records;
