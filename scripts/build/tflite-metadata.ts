import {Builder, ByteBuffer} from 'flatbuffers';

type Offset = number;

/** Field numbers of TFLite's `Model` table. ref: tensorflow/lite/schema/schema.fbs */
const model = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
  signatureDefs: 7,
} as const;
const modelFieldCount = 8;
const bufferTable = {data: 0} as const;
const metadataTable = {name: 0, buffer: 1} as const;

/** Field numbers of the metadata tables. ref: tflite-support metadata_schema.fbs */
const modelMetadata = {name: 0, subgraphMetadata: 3} as const;
const subgraphMetadata = {inputTensorMetadata: 2} as const;
const tensorMetadata = {name: 0, processUnits: 4} as const;
const processUnit = {optionsType: 0, options: 1} as const;
const normalizationOptions = {mean: 0, std: 1} as const;
const normalizationOptionsTag = 1;

/** TFLite wants tensor data on this boundary (bytes), so the old file must keep its place modulo this. */
const alignment = 16;
const offsetBytes = 4;

/**
 * Gives a TFLite model the metadata that MediaPipe Tasks asks for: pixels are scaled as (value - 0) / 255.
 * The old file keeps every byte at the end of the new one; a new root table in front points into it.
 *
 * @throws Error when `tflite` is not a TFLite flatbuffer.
 */
export function addPixelNormalization(tflite: Uint8Array): Uint8Array {
  const old = new ByteBuffer(padToAlignment(tflite));
  if (!old.__has_identifier('TFL3'))
    throw new Error('Not a TFLite model: the mark TFL3 is missing.');
  // A builder fills its buffer from the end, so what goes in first stays last and keeps its layout.
  const builder = new Builder(tflite.length + 16384);
  builder.prep(alignment, 0);
  builder.createByteVector(old.bytes());
  const reader = new ModelReader(old);
  builder.finish(extendedModel(builder, reader), 'TFL3');
  return builder.asUint8Array().slice();
}

function extendedModel(builder: Builder, old: ModelReader): Offset {
  const buffers = old.tables(model.buffers);
  const buffer = normalizationBuffer(builder);
  const entry = metadataEntry(builder, buffers.length);
  const allBuffers = vectorOfTables(builder, [...buffers, buffer]);
  const allMetadata = vectorOfTables(builder, [...old.tables(model.metadata), entry]);

  builder.startObject(modelFieldCount);
  builder.addFieldInt32(model.version, old.version(), 0);
  for (const field of [
    model.operatorCodes,
    model.subgraphs,
    model.description,
    model.metadataBuffer,
    model.signatureDefs,
  ]) {
    builder.addFieldOffset(field, old.target(field), 0);
  }
  builder.addFieldOffset(model.buffers, allBuffers, 0);
  builder.addFieldOffset(model.metadata, allMetadata, 0);
  return builder.endObject();
}

/** Finds parts of the old model, as offsets from the end of the file: the way a `Builder` counts. */
class ModelReader {
  readonly #bytes: ByteBuffer;
  readonly #root: number;

  constructor(bytes: ByteBuffer) {
    this.#bytes = bytes;
    this.#root = bytes.__indirect(0);
  }

  version(): number {
    const position = this.#field(model.version);
    return position === null ? 0 : this.#bytes.readInt32(position);
  }

  /** What an offset field points to, or 0 (a builder's word for "left out"). */
  target(field: number): Offset {
    const position = this.#field(field);
    return position === null ? 0 : this.#fromEnd(this.#bytes.__indirect(position));
  }

  tables(field: number): readonly Offset[] {
    const position = this.#field(field);
    if (position === null) return [];
    const first = this.#bytes.__vector(position);
    return Array.from({length: this.#bytes.__vector_len(position)}, (_, index) =>
      this.#fromEnd(this.#bytes.__indirect(first + index * offsetBytes)),
    );
  }

  #field(field: number): number | null {
    const relative = this.#bytes.__offset(this.#root, vtableEntry(field));
    return relative === 0 ? null : this.#root + relative;
  }

  #fromEnd(position: number): Offset {
    return this.#bytes.capacity() - position;
  }
}

function metadataEntry(builder: Builder, bufferIndex: number): Offset {
  const name = builder.createString('TFLITE_METADATA');
  builder.startObject(2);
  builder.addFieldOffset(metadataTable.name, name, 0);
  builder.addFieldInt32(metadataTable.buffer, bufferIndex, 0);
  return builder.endObject();
}

function normalizationBuffer(builder: Builder): Offset {
  const bytes = normalizationMetadata();
  builder.startVector(1, bytes.length, alignment);
  for (const byte of Array.from(bytes).reverse()) builder.addInt8(byte);
  const data = builder.endVector();
  builder.startObject(1);
  builder.addFieldOffset(bufferTable.data, data, 0);
  return builder.endObject();
}

/** The smallest `ModelMetadata` that says how the one input image is normalised. */
function normalizationMetadata(): Uint8Array {
  const builder = new Builder(512);
  const mean = vectorOfOneFloat(builder, 0);
  const std = vectorOfOneFloat(builder, 255);
  const options = table(builder, 2, {
    [normalizationOptions.mean]: mean,
    [normalizationOptions.std]: std,
  });

  builder.startObject(2);
  builder.addFieldInt8(processUnit.optionsType, normalizationOptionsTag, 0);
  builder.addFieldOffset(processUnit.options, options, 0);
  const units = vectorOfTables(builder, [builder.endObject()]);

  const inputName = builder.createString('image');
  const input = table(builder, 7, {
    [tensorMetadata.name]: inputName,
    [tensorMetadata.processUnits]: units,
  });
  const inputs = vectorOfTables(builder, [input]);
  const subgraph = table(builder, 9, {[subgraphMetadata.inputTensorMetadata]: inputs});
  const subgraphs = vectorOfTables(builder, [subgraph]);
  const name = builder.createString('hand');
  const root = table(builder, 8, {
    [modelMetadata.name]: name,
    [modelMetadata.subgraphMetadata]: subgraphs,
  });
  builder.finish(root, 'M001');
  return builder.asUint8Array();
}

function table(
  builder: Builder,
  fieldCount: number,
  fields: Readonly<Record<number, Offset>>,
): Offset {
  builder.startObject(fieldCount);
  for (const [field, offset] of Object.entries(fields)) {
    builder.addFieldOffset(Number(field), offset, 0);
  }
  return builder.endObject();
}

function vectorOfTables(builder: Builder, tables: readonly Offset[]): Offset {
  builder.startVector(offsetBytes, tables.length, offsetBytes);
  for (const offset of [...tables].reverse()) builder.addOffset(offset);
  return builder.endVector();
}

function vectorOfOneFloat(builder: Builder, value: number): Offset {
  builder.startVector(4, 1, 4);
  builder.addFloat32(value);
  return builder.endVector();
}

/** A field's place in a flatbuffer vtable, after its two size entries of two bytes each. */
function vtableEntry(field: number): number {
  return 4 + 2 * field;
}

function padToAlignment(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / alignment) * alignment);
  padded.set(bytes);
  return padded;
}
