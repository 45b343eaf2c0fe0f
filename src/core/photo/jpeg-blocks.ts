import {bigEndian} from './bytes-at.ts';
import {jpegSegments, START_OF_SCAN} from './jpeg-segments.ts';

/** Of a code's length in bits: the first code of that length, how many there are, and the place of the first one's value. */
interface CodeLength {
  readonly first: number;
  readonly count: number;
  readonly at: number;
}

interface CodeTable {
  /** By length, from one bit on. */
  readonly lengths: readonly CodeLength[];
  readonly values: Uint8Array;
}

interface Component {
  readonly id: number;
  /** Blocks of 8×8 it has in a unit. */
  readonly blocks: number;
}

interface Frame {
  readonly unitsAcross: number;
  readonly units: number;
  readonly components: readonly Component[];
}

const BASELINE_FRAMES = [0xc0, 0xc1];
const DEFINE_CODES = 0xc4;
const RESTART_INTERVAL = 0xdd;
const COEFFICIENTS = 64;
const AC_TABLE = 0x10;

/**
 * Whether a JPEG file has the pixels of all its rows, but for a part of the last row of blocks, by counting the blocks that its codes give.
 * Null where that cannot be told: not baseline, or its scan has not all colours.
 * ref: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annexes B and F
 *
 * @param bytes the whole file
 */
export function hasAllRows(bytes: Uint8Array): boolean | null {
  const tables = new Map<number, CodeTable>();
  let frame: Frame | null = null;
  let restartAfter = 0;
  for (const {marker, at} of jpegSegments(bytes)) {
    if (BASELINE_FRAMES.includes(marker)) frame = readFrame(bytes, at);
    if (marker === DEFINE_CODES) readTables(bytes, at, tables);
    if (marker === RESTART_INTERVAL) restartAfter = bigEndian(bytes, at + 4, 2);
    if (marker !== START_OF_SCAN) continue;
    const blocks = frame === null ? null : scanBlocks(bytes, at, frame, tables);
    if (frame === null || blocks === null) return null;
    const from = at + 2 + bigEndian(bytes, at + 2, 2);
    const units = countUnits(new CodeReader(bytes, from), blocks, frame.units, restartAfter);
    return units > frame.units - frame.unitsAcross;
  }
  return null;
}

/** Null for a picture without a size. */
function readFrame(bytes: Uint8Array, at: number): Frame | null {
  const [height, width] = [bigEndian(bytes, at + 5, 2), bigEndian(bytes, at + 7, 2)];
  const sampled = Array.from({length: bytes[at + 9] ?? 0}, (_, i) => {
    const place = at + 10 + 3 * i;
    const sampling = bytes[place + 1] ?? 0;
    return {id: bytes[place] ?? 0, across: sampling >> 4, down: sampling & 15};
  });
  // A unit of one colour alone is one block, whatever its sampling says.
  const isGrey = sampled.length === 1;
  const across = isGrey ? 1 : Math.max(0, ...sampled.map((one) => one.across));
  const down = isGrey ? 1 : Math.max(0, ...sampled.map((one) => one.down));
  if (width * height * across * down === 0) return null;
  const unitsAcross = Math.ceil(width / (8 * across));
  return {
    unitsAcross,
    units: unitsAcross * Math.ceil(height / (8 * down)),
    components: sampled.map((one) => ({id: one.id, blocks: isGrey ? 1 : one.across * one.down})),
  };
}

function readTables(bytes: Uint8Array, at: number, tables: Map<number, CodeTable>): void {
  const end = at + 2 + bigEndian(bytes, at + 2, 2);
  let place = at + 4;
  while (place + 17 <= end) {
    let [code, value] = [0, 0];
    const lengths = Array.from(bytes.subarray(place + 1, place + 17), (count): CodeLength => {
      const length = {first: code, count, at: value};
      code = (code + count) << 1;
      value += count;
      return length;
    });
    const values = bytes.subarray(place + 17, place + 17 + value);
    tables.set(bytes[place] ?? 0, {lengths, values});
    place += 17 + value;
  }
}

interface ScanBlock {
  readonly dc: CodeTable;
  readonly ac: CodeTable;
}

/** The tables of each block of a unit, in order; null when the scan is not of all colours or lacks a table. */
function scanBlocks(
  bytes: Uint8Array,
  at: number,
  {components}: Frame,
  tables: ReadonlyMap<number, CodeTable>,
): readonly ScanBlock[] | null {
  if (bytes[at + 4] !== components.length) return null;
  const blocks = components.flatMap((_, i) => {
    const [id, chosen = 0] = bytes.subarray(at + 5 + 2 * i, at + 7 + 2 * i);
    const [dc, ac] = [tables.get(chosen >> 4), tables.get(AC_TABLE | (chosen & 15))];
    const count = components.find((one) => one.id === id)?.blocks ?? 0;
    return Array.from({length: count}, () => (dc && ac ? {dc, ac} : null));
  });
  const found = blocks.filter((block) => block !== null);
  return found.length === 0 || found.length < blocks.length ? null : found;
}

/** How many whole units there are, up to `most`. */
function countUnits(
  reader: CodeReader,
  blocks: readonly ScanBlock[],
  most: number,
  restartAfter: number,
): number {
  for (let unit = 0; unit < most; unit++) {
    if (restartAfter > 0 && unit > 0 && unit % restartAfter === 0) reader.restart();
    if (!blocks.every((block) => skipBlock(reader, block))) return unit;
  }
  return most;
}

/** @returns whether the block was there as a whole */
function skipBlock(reader: CodeReader, {dc, ac}: ScanBlock): boolean {
  if (!reader.skip(reader.code(dc))) return false;
  for (let k = 1; k < COEFFICIENTS; k++) {
    const code = reader.code(ac);
    const [zeros, size] = [code >> 4, code & 15];
    if (code < 0) return false;
    if (size === 0 && zeros < 15) break;
    k += zeros;
    if (!reader.skip(size)) return false;
  }
  return true;
}

/** Reads the codes of a scan bit by bit. */
class CodeReader {
  private byte = 0;
  private bitsLeft = 0;
  private at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The value of the next code; -1 where the bytes end or make no sense. */
  code({lengths, values}: CodeTable): number {
    let code = 0;
    for (const {first, count, at} of lengths) {
      const bit = this.bit();
      if (bit < 0) return -1;
      code = (code << 1) | bit;
      if (code - first < count) return values[at + code - first] ?? -1;
    }
    return -1;
  }

  /** @returns whether there were so many bits */
  skip(count: number): boolean {
    for (let i = 0; i < count; i++) if (this.bit() < 0) return false;
    return count >= 0;
  }

  /** Goes on behind the next restart mark. */
  restart(): void {
    this.bitsLeft = 0;
    const {bytes} = this;
    const next = bytes[this.at + 1] ?? 0;
    if (bytes[this.at] === 0xff && next >= 0xd0 && next <= 0xd7) this.at += 2;
  }

  private bit(): number {
    if (this.bitsLeft === 0 && !this.nextByte()) return -1;
    return (this.byte >> --this.bitsLeft) & 1;
  }

  private nextByte(): boolean {
    const {bytes} = this;
    const byte = bytes[this.at];
    if (byte === undefined) return false;
    // A zero follows an FF that belongs to the codes; anything else is a mark.
    if (byte === 0xff && bytes[this.at + 1] !== 0) return false;
    this.at += byte === 0xff ? 2 : 1;
    this.byte = byte;
    this.bitsLeft = 8;
    return true;
  }
}
