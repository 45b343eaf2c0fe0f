import {expect} from '@esm-bundle/chai';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {sortFiles} from '../../../src/app/film/sort-files.ts';

const file = (name: string, bytes: BlobPart, type = '') => new File([bytes], name, {type});

describe('sortFiles', () => {
  it('tells films from pictures by their first bytes, whatever they are called', async () => {
    const {films, pictures} = await sortFiles(
      [
        file('film.jpg', '\0\0\0\x18ftypmp42\0\0\0\0', 'image/jpeg'),
        file('picture.mp4', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'video/mp4'),
        file('iphone.MOV', '\0\0\0\x14ftypqt  \0\0\0\0'),
        file('notes.txt', 'nothing', 'text/plain'),
      ],
      new FakeClock(),
    );
    expect(films.map(({name}) => name)).to.deep.equal(['film.jpg', 'iphone.MOV']);
    expect(pictures.map(({name}) => name)).to.deep.equal(['picture.mp4', 'notes.txt']);
  });

  it('goes by the system’s word where the bytes say nothing', async () => {
    const {films} = await sortFiles(
      [file('empty.mp4', '', 'video/mp4'), file('broken.webm', 'text', 'video/webm')],
      new FakeClock(),
    );
    expect(films).to.have.length(2);
  });

  it('does not wait for a file whose bytes do not come', async () => {
    const clock = new FakeClock();
    const gone = file('far.mp4', 'x', 'video/mp4');
    gone.slice = () =>
      Object.assign(new Blob(), {arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined)});
    const sorted = sortFiles([gone], clock);
    clock.pass(10_000);
    expect((await sorted).films).to.have.length(1);
  });
});
