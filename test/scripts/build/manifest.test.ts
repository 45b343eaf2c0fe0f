import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {collectStatic} from '../../../scripts/build/static-files.ts';
import {alphabetNamed} from '../../../scripts/support/alphabet/alphabet-folder.ts';
import {pictureSize} from '../../../scripts/support/files/picture-size.ts';

interface Picture {
  readonly src: string;
  readonly type: string;
  readonly sizes: string;
  readonly purpose?: string;
  readonly form_factor?: string;
  readonly label?: string;
}

interface Manifest {
  readonly id: string;
  readonly description: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly display_override: readonly string[];
  readonly theme_color: string;
  readonly background_color: string;
  readonly categories: readonly string[];
  readonly launch_handler: {readonly client_mode: readonly string[]};
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly short_name: string;
    readonly url: string;
    readonly icons: readonly Picture[];
  }[];
}

describe('the manifest', () => {
  let manifest: Manifest;
  let files: ReadonlyMap<string, Uint8Array>;
  before(async () => {
    const built = await collectStatic(true);
    files = new Map(built.files.map(({path, bytes}) => [path, bytes]));
    const text = Buffer.from(files.get('manifest.webmanifest') ?? []).toString();
    manifest = JSON.parse(text) as Manifest;
  });

  it('names only pictures that are in the build, with their true type and size', () => {
    const {icons, screenshots, shortcuts} = manifest;
    for (const picture of [...icons, ...screenshots, ...shortcuts.flatMap((way) => way.icons)]) {
      const bytes = files.get(picture.src);
      assert.ok(bytes, picture.src);
      if (picture.sizes === 'any') continue;
      const {type, width, height} = pictureSize(Buffer.from(bytes));
      assert.equal(`${type} ${width}x${height}`, `${picture.type} ${picture.sizes}`, picture.src);
    }
  });

  it('has what browsers want before they offer to install an app', () => {
    const {icons, display, start_url, scope, id} = manifest;
    for (const sizes of ['192x192', '512x512']) {
      assert.ok(icons.some((icon) => icon.sizes === sizes && icon.purpose === undefined));
    }
    assert.ok(icons.some(({purpose}) => purpose === 'maskable'));
    assert.equal(display, 'standalone');
    assert.deepEqual([id, start_url, scope], ['./', './', './']);
  });

  it('shows the app on phones and desks, and says what is seen', () => {
    for (const form of ['narrow', 'wide']) {
      assert.ok(
        manifest.screenshots.some(({form_factor}) => form_factor === form),
        form,
      );
    }
    for (const {label, sizes} of manifest.screenshots) {
      assert.ok(label);
      const [width = 0, height = 0] = sizes.split('x').map(Number);
      // Browsers leave out what is longer.
      assert.ok(Math.max(width, height) / Math.min(width, height) <= 2.3);
    }
  });

  it('leads straight to Spell, Learn and Photo', () => {
    assert.deepEqual(
      manifest.shortcuts.map(({short_name, url}) => `${short_name} ${url}`),
      ['Spell ./?screen=spell', 'Learn ./?screen=learn', 'Photo ./?screen=photo'],
    );
  });

  it('names the alphabets of an app, and shows nothing that they have not', async () => {
    const appOf = async (...ids: readonly string[]) => {
      const built = await collectStatic(true, ids.map(alphabetNamed));
      const texts = new Map(built.files.map(({path, bytes}) => [path, Buffer.from(bytes)]));
      const json = texts.get('manifest.webmanifest')?.toString() ?? '';
      return {...(JSON.parse(json) as Partial<Manifest>), page: built.page, texts};
    };
    const [one, two] = [await appOf('ngt'), await appOf('asl', 'ngt')];
    const dutch = 'the Dutch manual alphabet (NGT) up to the camera';
    assert.ok(one.description?.includes(`of ${dutch}`));
    assert.ok(one.page.includes(`of ${dutch}`));
    assert.deepEqual(
      one.shortcuts?.map(({short_name}) => short_name),
      ['Spell', 'Photo'],
    );
    assert.equal(one.screenshots, undefined);
    assert.ok(![...one.texts.keys()].some((file) => file.startsWith('alphabet/')));

    assert.ok(two.description?.includes(`of the American manual alphabet or ${dutch}`));
    assert.equal(two.shortcuts?.length, 3);
    assert.equal(two.screenshots?.length, manifest.screenshots.length);
  });

  it('says how it opens, its colours and its kind', () => {
    assert.ok(manifest.display_override.includes('standalone'));
    assert.ok(manifest.launch_handler.client_mode.includes('navigate-existing'));
    assert.match(manifest.theme_color, /^#[0-9a-f]{6}$/);
    assert.match(manifest.background_color, /^#[0-9a-f]{6}$/);
    assert.ok(manifest.categories.includes('education'));
  });
});
