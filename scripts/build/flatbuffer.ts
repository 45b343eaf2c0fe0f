import {Builder, ByteBuffer} from 'flatbuffers';

type Offset = number;

type NumberType = 'int8' | 'int32' | 'float32';

/** What a field holds. Of a union an earlier field, the tag, tells which table it is. */
export type FieldType =
  | NumberType
  | 'text'
  /** Bytes that lie on a boundary of 16. */
  | 'bytes'
  | {readonly list: FieldType}
  | {readonly table: Fields}
  | {readonly tag: string; readonly union: Readonly<Record<number, Fields>>};

/** The fields of a table by name, all of them up to the last one used, in the order of the schema. */
export type Fields = Readonly<Record<string, FieldType>>;

export type Value<T extends FieldType> = T extends NumberType
  ? number
  : T extends 'text'
    ? string
    : T extends 'bytes'
      ? Uint8Array
      : T extends {readonly list: infer Item extends FieldType}
        ? readonly Value<Item>[]
        : T extends {readonly table: infer F extends Fields}
          ? Table<F>
          : Readonly<Record<string, unknown>>;

/** A field that is absent has the schema's default. */
export type Table<F extends Fields> = {readonly [K in keyof F]?: Value<F[K]>};

type AnyTable = Readonly<Record<string, unknown>>;

/** Bytes; TFLite wants the data of tensors on this boundary. */
const dataAlignment = 16;
const offsetBytes = 4;

/**
 * Reads a whole flatbuffer. Its byte fields are views of `bytes`.
 * ref: https://flatbuffers.dev/internals
 * @throws Error when the mark is another one, or the file has fields or tables that `fields` does not know: they would be lost
 */
export function readFlatbuffer<F extends Fields>(
  bytes: Uint8Array,
  mark: string,
  fields: F,
): Table<F> {
  const buffer = new ByteBuffer(bytes);
  if (bytes.length < 2 * offsetBytes || !buffer.__has_identifier(mark)) {
    throw new Error(`Not a file of this kind: the mark ${mark} is missing.`);
  }
  return readTable(buffer, buffer.__indirect(0), fields) as Table<F>;
}

/** Writes a flatbuffer: of the same table always the same bytes. */
export function writeFlatbuffer<F extends Fields>(
  table: Table<F>,
  mark: string,
  fields: F,
): Uint8Array {
  const builder = new Builder(1024);
  builder.finish(writeTable(builder, fields, table), mark);
  return builder.asUint8Array().slice();
}

function readTable(buffer: ByteBuffer, at: number, fields: Fields): AnyTable {
  const names = Object.keys(fields);
  const table: Record<string, unknown> = {};
  for (let index = 0; index < fieldCount(buffer, at); index++) {
    const relative = buffer.__offset(at, vtableEntry(index));
    if (relative === 0) continue;
    const name = names[index];
    const type = fields[name ?? ''];
    if (name === undefined || type === undefined) {
      throw new Error(`Field ${index} of a table that begins with ${names.join(', ')} is unknown.`);
    }
    table[name] = readField(buffer, at + relative, type, table);
  }
  return table;
}

function fieldCount(buffer: ByteBuffer, table: number): number {
  const vtable = table - buffer.readInt32(table);
  return (buffer.readInt16(vtable) - vtableEntry(0)) / 2;
}

/** A field's place in a vtable, after its two size entries of two bytes each. */
function vtableEntry(field: number): number {
  return 4 + 2 * field;
}

/** @param table what is known so far of the table that the field is in */
function readField(buffer: ByteBuffer, at: number, type: FieldType, table: AnyTable): unknown {
  if (type === 'int8') return buffer.readInt8(at);
  if (type === 'int32') return buffer.readInt32(at);
  if (type === 'float32') return buffer.readFloat32(at);
  if (type === 'text') return buffer.__string(at);
  if (typeof type === 'object' && !('list' in type)) {
    return readTable(buffer, buffer.__indirect(at), fieldsOf(type, table));
  }
  const first = buffer.__vector(at);
  const length = buffer.__vector_len(at);
  if (type === 'bytes') return buffer.bytes().subarray(first, first + length);
  const itemBytes = sizeOf(type.list);
  return Array.from({length}, (_, index) =>
    readField(buffer, first + index * itemBytes, type.list, table),
  );
}

function writeTable(builder: Builder, fields: Fields, table: AnyTable): Offset {
  const present = Object.entries(fields).flatMap(([name, type], index) => {
    const value = table[name];
    return value === undefined ? [] : [{index, type, value}];
  });
  // What a table points to must be whole before the table begins.
  const written = present.map(({index, type, value}) => ({
    index,
    type,
    number: isNumber(type) ? (value as number) : writeObject(builder, type, value, table),
  }));
  builder.startObject(Object.keys(fields).length);
  for (const {index, type, number} of written) {
    if (type === 'int8') builder.addFieldInt8(index, number, null);
    else if (type === 'int32') builder.addFieldInt32(index, number, null);
    else if (type === 'float32') builder.addFieldFloat32(index, number, null);
    else builder.addFieldOffset(index, number, 0);
  }
  return builder.endObject();
}

/** @param table the one that the object is a field of */
function writeObject(
  builder: Builder,
  type: Exclude<FieldType, NumberType>,
  value: unknown,
  table: AnyTable,
): Offset {
  if (type === 'text') return builder.createString(value as string);
  if (type === 'bytes') {
    const bytes = value as Uint8Array;
    builder.prep(dataAlignment, bytes.length);
    return builder.createByteVector(bytes);
  }
  if ('list' in type) return writeList(builder, type.list, value as readonly unknown[], table);
  return writeTable(builder, fieldsOf(type, table), value as AnyTable);
}

function writeList(
  builder: Builder,
  type: FieldType,
  items: readonly unknown[],
  table: AnyTable,
): Offset {
  const numbers = items.map((item) =>
    isNumber(type) ? (item as number) : writeObject(builder, type, item, table),
  );
  builder.startVector(sizeOf(type), numbers.length, sizeOf(type));
  // A builder fills its buffer from the end.
  for (const number of numbers.reverse()) {
    if (type === 'int8') builder.addInt8(number);
    else if (type === 'int32') builder.addInt32(number);
    else if (type === 'float32') builder.addFloat32(number);
    else builder.addOffset(number);
  }
  return builder.endVector();
}

function isNumber(type: FieldType): type is NumberType {
  return type === 'int8' || type === 'int32' || type === 'float32';
}

/** Bytes that a value takes in its table or list. */
function sizeOf(type: FieldType): number {
  return type === 'int8' ? 1 : offsetBytes;
}

function fieldsOf(
  type: Extract<FieldType, {readonly table: Fields} | {readonly tag: string}>,
  table: AnyTable,
): Fields {
  if ('table' in type) return type.table;
  const tag = table[type.tag];
  const fields = type.union[Number(tag)];
  if (fields === undefined) throw new Error(`A table with ${type.tag} ${String(tag)} is unknown.`);
  return fields;
}
