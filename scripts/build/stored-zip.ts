import {crc32} from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const signature = {localFile: 0x04034b50, centralFile: 0x02014b50, end: 0x06054b50} as const;
const versionNeeded = 20;
const stored = 0;
/** 1 January 1980, the first day a ZIP can name: a fixed date keeps the output the same on every run. */
const dosDate = 0x0021;

/** A ZIP file (without ZIP64, so below 4 GiB) whose entries lie in it uncompressed, in the order given. */
export function storedZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const common = commonHeader(entry.bytes, name.length);
    const file = Buffer.concat([uint32(signature.localFile), common, name, entry.bytes]);
    files.push(file);
    directory.push(centralHeader(common, offset), name);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endRecord(entries.length, central.length, offset)]);
}

/** The 26 bytes that a local header and a directory entry share. */
function commonHeader(bytes: Uint8Array, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(versionNeeded, 0);
  header.writeUInt16LE(stored, 4);
  header.writeUInt16LE(dosDate, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function centralHeader(common: Buffer, fileOffset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(signature.centralFile, 0);
  start.writeUInt16LE(versionNeeded, 4);
  // Comment length, disk number and file attributes (10 bytes) stay zero.
  return Buffer.concat([start, common, Buffer.alloc(10), uint32(fileOffset)]);
}

function endRecord(entryCount: number, directoryLength: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(signature.end, 0);
  record.writeUInt16LE(entryCount, 8);
  record.writeUInt16LE(entryCount, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
