/** What `--help` prints. The defaults are those of DNS Manager. */
export const help = `Signs a zone file with DNSSEC.

  npm run sign -- ZONEFILE --output FILE [--origin NAME] [options]

ZONEFILE is a master file as BIND and Windows write it. A zone that is signed already is signed anew.

  --origin NAME           name of the zone; the owner of the SOA record when left out
  --output FILE           where the signed zone goes; the file is replaced as a whole, or left alone

Keys
  --key-directory DIR     takes the zone's keys from DIR (Kname.+alg+tag.key and .private); where there are none,
                          makes a KSK and a ZSK and keeps them there. Without DIR, keys are made for this run only
  --algorithm NAME        of new keys: RSASHA1, NSEC3RSASHA1, RSASHA256 (default), RSASHA512, ECDSAP256SHA256,
                          ECDSAP384SHA384, ED25519, or a number
  --ksk-length N          bits of a new RSA KSK (2048)
  --zsk-length N          bits of a new RSA ZSK (1024)
  --dnskey-ttl TIME       of the DNSKEY records (1h)
  --dsset DIR             also writes dsset-NAME (DS by SHA-1 and SHA-256) and keyset-NAME into DIR

Denial of existence
  --nsec                  NSEC
  --nsec3                 NSEC3 (default)
  --iterations N          further times NSEC3 hashes (50)
  --salt HEX              of NSEC3, - for none (8 random octets)
  --opt-out               leaves delegations without DS out of the NSEC3 chain

Signatures
  --inception TIME        begin: so long ago (1h), or an instant YYYYMMDDHHmmSS in UTC
  --validity TIME         of the zone's records, from now or from that instant (240h)
  --dnskey-validity TIME  of the DNSKEY records (168h)
  --ds-validity TIME      of DS records (168h)

  --workers N             threads (as many as there are processors, at most 4); 0 for none
  --progress              tells how far it is, even where the errors do not go to a terminal
  --help                  this text

TIME is a number of seconds or as 1h30m, 7d, 1w. Exit status: 0 signed, 2 the arguments or a file are wrong, 1 anything else.
`;
