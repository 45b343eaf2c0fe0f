import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import {checkSizes} from '../../../scripts/build/size-budgets.ts';

describe('the size budgets', () => {
  const files = [
    {path: 'main.js', bytes: randomBytes(1000)},
    {path: 'chunk.js', bytes: Buffer.alloc(100_000)},
  ];
  const check = (limitBytes: number, names: readonly string[]) =>
    checkSizes([{name: 'Shell script', limitBytes, files: names}], files);

  it('count files as they are sent, compressed', async () => {
    const [measured] = await check(2000, ['main.js', 'chunk.js']);
    assert.ok(measured !== undefined && measured.bytes > 1000 && measured.bytes < 1200);
  });

  it('fail the build when they are passed, with what to do', async () => {
    await assert.rejects(check(900, ['main.js']), /Shell script takes \d+ bytes.*load later/);
  });

  it('fail when a file they count is not in the build', async () => {
    await assert.rejects(check(900, ['gone.js']), /no file gone\.js/);
  });
});
