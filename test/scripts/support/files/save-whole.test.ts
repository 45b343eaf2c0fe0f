import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {fromRoot} from '../../../../scripts/support/files/paths.ts';
import {runProgram} from '../../../../scripts/support/command-line/run-program.ts';
import {
  appendWhole,
  requireWritable,
  saveWhole,
} from '../../../../scripts/support/files/save-whole.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const FULL_DISK = '/dev/full';

describe('saveWhole', () => {
  it('makes the folder and leaves nothing but the files', () => {
    const file = path.join(folder, 'new', 'a.bin');
    saveWhole([
      [file, Uint8Array.of(1, 2)],
      [`${file}.json`, '{}'],
    ]);
    assert.deepEqual(readdirSync(path.dirname(file)), ['a.bin', 'a.bin.json']);
    assert.deepEqual([...readFileSync(file)], [1, 2]);
  });

  it(
    'keeps all earlier files when the disk is full, and says so in one line',
    {skip: !existsSync(FULL_DISK) && 'there is no device that plays a full disk'},
    () => {
      const [a, b] = [path.join(folder, 'a'), path.join(folder, 'b')];
      saveWhole([
        [a, 'earlier a'],
        [b, 'earlier b'],
      ]);
      const draftName = (file: string) => `${file}.draft`;
      symlinkSync(FULL_DISK, draftName(b));
      const save = () =>
        saveWhole(
          [
            [a, 'later a'],
            [b, 'later b'],
          ],
          draftName,
        );
      assert.throws(save, /^SaveError: .*the disk is full: make room.*$/);
      assert.equal(readFileSync(a, 'utf8'), 'earlier a');
      assert.equal(readFileSync(b, 'utf8'), 'earlier b');
      assert.ok(!existsSync(draftName(a)));
      save();
      assert.equal(readFileSync(b, 'utf8'), 'later b');
    },
  );

  it('shares its names with nobody who writes the same file at the same time', () => {
    const file = path.join(folder, 'shared', 'a');
    saveWhole([[file, 'earlier']]);
    mkdirSync(`${file}.draft`);
    saveWhole([[file, 'later']]);
    assert.equal(readFileSync(file, 'utf8'), 'later');
  });

  it('says that the folder is a file, before any work is done', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    assert.throws(
      () => requireWritable(path.join(file, 'letters')),
      /is no folder: choose another/,
    );
    assert.throws(() => saveWhole([[path.join(file, 'letters'), '']]), /cannot be saved/);
  });
});

describe('appendWhole', () => {
  /** Appends in a process that may not write files of more than a megabyte. */
  const appendUnderLimit = (file: string, bytes: number) => {
    const module = pathToFileURL(fromRoot('scripts', 'support', 'files', 'save-whole.ts')).href;
    const code = `import {appendWhole} from '${module}'; appendWhole('${file}', new Uint8Array(${bytes}));`;
    const node = ['--import', 'tsx', '--input-type=module', '-e', code];
    const limited = 'ulimit -f 1024 && exec "$0" "$@"';
    return runProgram('bash', ['-c', limited, process.execPath, ...node], {cwd: fromRoot()});
  };

  it(
    'takes half a write off again when no more is to be had',
    {skip: process.platform === 'win32' && 'there is no ulimit'},
    async () => {
      const file = path.join(folder, 'grown.bin');
      writeFileSync(file, 'earlier');
      assert.equal((await appendUnderLimit(file, 1000)).code, 0);
      const before = readFileSync(file);
      const {code, output} = await appendUnderLimit(file, 3_000_000);
      assert.equal(code, 1);
      assert.match(output, /SaveError: .*grown\.bin cannot be saved: EFBIG/);
      assert.deepEqual(readFileSync(file), before);
      await appendUnderLimit(path.join(folder, 'fresh.bin'), 3_000_000);
      assert.ok(!existsSync(path.join(folder, 'fresh.bin')));
    },
  );

  it(
    'says that the disk is full',
    {skip: !existsSync(FULL_DISK) && 'there is no device that plays a full disk'},
    () => {
      assert.throws(() => appendWhole(FULL_DISK, Uint8Array.of(1)), /the disk is full: make room/);
    },
  );
});
