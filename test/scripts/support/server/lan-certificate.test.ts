import assert from 'node:assert/strict';
import {X509Certificate} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:https';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {lanAddresses, lanCertificate} from '../../../../scripts/support/server/lan-certificate.ts';
import {serveFolder} from '../../../../scripts/support/server/serve-folder.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe('lanCertificate', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
    file = path.join(folder, 'certificate.json');
  });
  after(() => rm(folder, {recursive: true}));

  it('serves HTTPS that a client trusting it accepts', async () => {
    await writeFile(path.join(folder, 'index.html'), '<p>secure');
    const https = await lanCertificate(file, ['192.168.1.5'], Date.now());
    const server = await serveFolder({root: folder, https});
    try {
      assert.match(server.url, /^https:\/\/localhost:/);
      assert.equal(await getStatus(server.url, https.cert), 200);
    } finally {
      await server.close();
    }
  });

  it('names every address, for less than the 398 days that iOS allows', async () => {
    const {cert} = await lanCertificate(file, ['192.168.1.5', '10.0.0.2'], Date.now());
    const certificate = new X509Certificate(cert);
    for (const address of ['127.0.0.1', '192.168.1.5', '10.0.0.2']) {
      assert.equal(certificate.checkIP(address), address);
    }
    const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / dayMs;
    assert.ok(days < 398);
  });

  it('keeps the certificate until an address is new or its time runs out', async () => {
    const now = Date.now();
    const first = await lanCertificate(file, ['192.168.1.5'], now);
    assert.equal((await lanCertificate(file, ['192.168.1.5'], now)).cert, first.cert);
    const other = await lanCertificate(file, ['192.168.7.7'], now);
    assert.notEqual(other.cert, first.cert);
    const later = await lanCertificate(file, ['192.168.7.7'], now + 364 * dayMs);
    assert.notEqual(later.cert, other.cert);
  });
});

describe('lanAddresses', () => {
  it('puts home networks first and leaves out what others cannot reach', () => {
    const info = {netmask: '', mac: '', cidr: null, family: 'IPv4' as const};
    const addresses = lanAddresses({
      lo: [{...info, address: '127.0.0.1', internal: true}],
      docker0: [{...info, address: '172.17.0.1', internal: false}],
      wlan0: [
        {...info, address: '192.168.1.5', internal: false},
        {...info, family: 'IPv6', scopeid: 0, address: 'fe80::1', internal: false},
      ],
    });
    assert.deepEqual(addresses, ['192.168.1.5', '172.17.0.1']);
  });
});

function getStatus(url: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, {ca, family: 4}, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
