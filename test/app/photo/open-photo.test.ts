import {expect} from '@esm-bundle/chai';
import {OPENING_TIMEOUT_MS, openInTime} from '../../../src/app/photo/open-in-time.ts';
import {openPhoto, READING_SIDE, type OpenedPhoto} from '../../../src/app/photo/open-photo.ts';
import {PhotoError} from '../../../src/app/photo/photo-problem.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';

async function drawn(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'teal';
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({type});
}

async function problemOf(opening: Promise<OpenedPhoto>): Promise<unknown> {
  try {
    (await opening).image.close();
    return null;
  } catch (error) {
    return error instanceof PhotoError ? error.problem : error;
  }
}

describe('openPhoto', () => {
  it('opens a picture whatever its name and type say', async () => {
    const {image, preview, animated} = await openPhoto(
      new File([await drawn(40, 30, 'image/jpeg')], 'notes.txt', {type: 'text/plain'}),
    );
    expect([image.width, image.height, animated]).to.deep.equal([40, 30, false]);
    expect(preview.type).to.equal('image/jpeg');
    image.close();
  });

  it('makes large pictures smaller, also those of one line', async () => {
    for (const [width, height] of [
      [4000, 3000],
      [30_000, 1],
      [1, 30_000],
    ] as const) {
      const {image} = await openPhoto(await drawn(width, height));
      expect(Math.max(image.width, image.height)).to.equal(READING_SIDE);
      expect(Math.min(image.width, image.height)).to.be.at.least(1);
      image.close();
    }
  });

  it('has the browser open a large picture in the size that is read, not whole first', async () => {
    const open = window.createImageBitmap.bind(window);
    const asked: (ImageBitmapOptions | undefined)[] = [];
    window.createImageBitmap = (source: ImageBitmapSource, options?: unknown) => {
      if (source instanceof Blob) asked.push(options as ImageBitmapOptions | undefined);
      return open(source, options as ImageBitmapOptions | undefined);
    };
    try {
      for (const [width, height] of [
        [4000, 3000],
        [3000, 4000],
        [400, 300],
      ] as const) {
        (await openPhoto(await drawn(width, height))).image.close();
      }
    } finally {
      window.createImageBitmap = open;
    }
    expect(asked.map((options) => [options?.resizeWidth, options?.resizeHeight])).to.deep.equal([
      [READING_SIDE, undefined],
      [undefined, READING_SIDE],
      [undefined, undefined],
    ]);
  });

  it('refuses a small file that would unfold to a huge picture, without opening it', async () => {
    const bytes = new Uint8Array(await (await drawn(4, 4)).arrayBuffer());
    new DataView(bytes.buffer).setUint32(16, 30_000);
    new DataView(bytes.buffer).setUint32(20, 30_000);
    expect(await problemOf(openPhoto(new Blob([bytes])))).to.deep.equal({
      kind: 'too-large',
      megapixels: 900,
    });
  });

  it('says what is wrong with files that cannot be opened', async () => {
    const bad: readonly (readonly [unknown, Blob])[] = [
      [{kind: 'empty'}, new Blob([])],
      [{kind: 'damaged'}, new Blob(['\x89PNG\r\n\x1a\n'].map((text) => latin1(text)))],
      [{kind: 'svg'}, new File(['<svg><script>alert(1)</script></svg>'], 'a.jpg')],
      [{kind: 'pdf'}, new Blob(['%PDF-1.7'])],
      [{kind: 'no-picture'}, new Blob(['hello'])],
      [{kind: 'format', format: 'heic'}, new Blob([latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic')])],
    ];
    for (const [problem, file] of bad) {
      expect(await problemOf(openPhoto(file))).to.deep.equal(problem);
    }
  });

  it('refuses half a picture, of which some browsers open what there is', async () => {
    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      const whole = await drawn(400, 300, type);
      const half = whole.slice(0, whole.size / 2);
      expect(await problemOf(openPhoto(half)), type).to.deep.equal({kind: 'damaged'});
    }
  });

  it('opens a picture that lacks the mark of its end, as browsers do', async () => {
    const jpeg = await drawn(400, 300, 'image/jpeg');
    const png = await drawn(400, 300);
    const lacking = [jpeg.slice(0, -2, jpeg.type), png.slice(0, -12, png.type), withoutPad()];
    for (const whole of lacking) {
      expect(await problemOf(openPhoto(whole)), whole.type).to.equal(null);
    }
  });

  it('waits no longer than it must, and closes what comes too late', async () => {
    const clock = new FakeClock();
    const image = await createImageBitmap(new ImageData(2, 2));
    let give: (opened: OpenedPhoto) => void = () => undefined;
    const opening = openInTime(new Promise((resolve) => (give = resolve)), clock);
    clock.pass(OPENING_TIMEOUT_MS);
    expect(await problemOf(opening)).to.deep.equal({kind: 'out-of-reach'});
    give({image, preview: new Blob(), animated: false});
    await new Promise((resolve) => setTimeout(resolve));
    expect(image.width).to.equal(0);
    expect(clock.pending).to.equal(0);
  });
});

/** A teal WebP picture of 4×3 whose chunk has an odd length, as programs write it that leave the zero behind it out. WebKit writes none itself. */
function withoutPad(): Blob {
  const pixels = latin1(atob('LwOAAAAHUMAoYP8DEdH/AAA='));
  return new Blob([latin1('RIFF\x1e\0\0\0WEBPVP8L\x11\0\0\0'), pixels], {type: 'image/webp'});
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
