import {parseArgs} from 'node:util';

import {currentBuild} from '../build/current-build.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {lanAddresses, lanCertificate} from '../support/server/lan-certificate.ts';
import {fromRoot} from '../support/files/paths.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {qrCode} from '../support/server/qr-code.ts';
import {serveFolder, type FolderServer} from '../support/server/serve-folder.ts';

const MOST_PORT = 65_535;

const usage = `Usage: npm start [-- --lan] [--port N] [--alphabet NAME]

Builds the app when its sources changed, serves it and prints its address.
  --lan      for phones on the same network: HTTPS, with a QR code
  --port N   the port wanted (default: 8080, with --lan 8443); the next free one when it is taken
  --alphabet NAME
             the app of another alphabet: its folder, or its name in static/alphabets (default: asl)`;

await runCommand(usage, async () => {
  const {values} = parseArgs({
    options: {lan: {type: 'boolean', default: false}, port: {type: 'string'}},
  });
  const port = portFrom(values.port);
  const root = await currentBuild();
  const server = values.lan
    ? await serveLan(root, port ?? 8443)
    : await serveHere(root, port ?? 8080);
  console.log('Press Ctrl-C to stop.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
});

async function serveHere(root: string, port: number): Promise<FolderServer> {
  const server = await serveFolder({root, port});
  console.log(`\nFingerspell is at ${server.url}`);
  return server;
}

async function serveLan(root: string, port: number): Promise<FolderServer> {
  const addresses = lanAddresses();
  const [address] = addresses;
  if (address === undefined) fail('This machine is on no network: connect it, or leave out --lan.');
  const kept = fromRoot('.cache', 'lan-certificate.json');
  const https = await lanCertificate(kept, addresses, Date.now());
  const server = await serveFolder({root, port, host: '0.0.0.0', https});
  const url = `https://${address}:${server.port}/`;
  console.log(`\n${qrCode(url)}\nFingerspell is at ${url} (here: ${server.url})`);
  for (const other of addresses.slice(1)) console.log(`  or https://${other}:${server.port}/`);
  console.log('The certificate was made on this machine: the browser warns once; choose to go on.');
  return server;
}

function portFrom(text: string | undefined): number | null {
  return text === undefined ? null : wholeNumber('--port', text, 0, MOST_PORT);
}
