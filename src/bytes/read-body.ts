/**
 * The whole body of an answer.
 * @param onBytes is told of every piece as it comes
 * @throws Error when there is none, TypeError when the connection breaks
 */
export async function readBody(
  response: Response,
  onBytes: (count: number) => void,
): Promise<Uint8Array> {
  if (response.body === null) throw new Error('the answer was empty');
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    chunks.push(value);
    onBytes(value.length);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
