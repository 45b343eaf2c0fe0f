import {chmod, readFile} from 'node:fs/promises';
import {networkInterfaces, type NetworkInterfaceInfo} from 'node:os';
import {generate} from 'selfsigned';
import {writeWhole} from '../files/files.ts';

export interface Certificate {
  /** PEM texts. */
  readonly key: string;
  readonly cert: string;
}

interface KeptCertificate extends Certificate {
  readonly addresses: readonly string[];
  /** Milliseconds since 1970. */
  readonly validUntil: number;
}

const dayMs = 24 * 60 * 60 * 1000;
/** iOS refuses server certificates that hold longer than 398 days. */
const validDays = 365;
const spareDays = 7;

/** This machine's IPv4 addresses on its networks; those of home and office networks first. */
export function lanAddresses(interfaces = networkInterfaces()): readonly string[] {
  const all: readonly NetworkInterfaceInfo[] = Object.values(interfaces).flatMap(
    (list) => list ?? [],
  );
  const addresses = all
    .filter(({family, internal}) => family === 'IPv4' && !internal)
    .map(({address}) => address);
  return [...addresses.filter(isHome), ...addresses.filter((address) => !isHome(address))];
}

/**
 * A self-signed certificate for localhost and these addresses. The one kept in `file` serves again while it covers them,
 * so that a phone which has accepted it need not do so again.
 */
export async function lanCertificate(
  file: string,
  addresses: readonly string[],
  now: number,
): Promise<Certificate> {
  const kept = await readKept(file);
  if (kept !== null && serves(kept, addresses, now)) return kept;
  const validUntil = now + validDays * dayMs;
  const made = {...(await makeCertificate(addresses, now, validUntil)), addresses, validUntil};
  await writeWhole(file, JSON.stringify(made));
  await chmod(file, 0o600);
  return made;
}

async function makeCertificate(
  addresses: readonly string[],
  now: number,
  validUntil: number,
): Promise<Certificate> {
  const names = [
    {type: 2 as const, value: 'localhost'},
    ...['127.0.0.1', ...addresses].map((ip) => ({type: 7 as const, ip})),
  ];
  const made = await generate([{name: 'commonName', value: 'Fingerspell on this network'}], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A day back, for phones whose clock is behind.
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(validUntil),
    extensions: [
      {name: 'basicConstraints', cA: false},
      {name: 'keyUsage', digitalSignature: true},
      {name: 'extKeyUsage', serverAuth: true},
      {name: 'subjectAltName', altNames: names},
    ],
  });
  return {key: made.private, cert: made.cert};
}

async function readKept(file: string): Promise<KeptCertificate | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeptCertificate;
  } catch {
    return null;
  }
}

function serves(kept: KeptCertificate, addresses: readonly string[], now: number): boolean {
  return (
    kept.validUntil > now + spareDays * dayMs &&
    addresses.every((address) => kept.addresses.includes(address))
  );
}

function isHome(address: string): boolean {
  return address.startsWith('192.168.') || address.startsWith('10.');
}
