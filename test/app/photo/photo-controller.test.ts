import {expect} from '@esm-bundle/chai';
import {MOST_PHOTOS, PhotoController} from '../../../src/app/photo/photo-controller.ts';
import {RecognizerGoneError} from '../../../src/app/recognizer/photo-line.ts';
import {PhotoError} from '../../../src/app/photo/photo-problem.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {leading} from '../../support/letter-scores.ts';
import {photoReading} from '../../support/photo-reading.ts';
import {waitUntil} from '../../support/wait-until.ts';

const LETTER_B = {reading: photoReading(leading('B')), rejectBelow: 0.3};

async function setUp() {
  const image = await createImageBitmap(new ImageData(2, 2));
  const urls = new Set<string>();
  const log: string[] = [];
  let inHand = 0;
  const fake = {
    open: (file: Blob) => Promise.resolve({image, preview: file, animated: false}),
    read: () => Promise.resolve(LETTER_B),
    mostAtOnce: 0,
  };
  const host = new FakeHost();
  const photos = new PhotoController(host, {
    openPhoto: (file) => fake.open(file),
    recognizer: () => ({
      async readPhoto() {
        log.push('read');
        fake.mostAtOnce = Math.max(fake.mostAtOnce, ++inHand);
        try {
          return await fake.read();
        } finally {
          inHand--;
        }
      },
      endPhotos: () => void log.push('end'),
    }),
    urls: {
      createObjectURL: () => {
        const url = `blob:${urls.size} ${Math.random()}`;
        urls.add(url);
        return url;
      },
      revokeObjectURL: (url) => void urls.delete(url),
    },
  });
  photos.setActive(true);
  const kinds = () => photos.state.photos.map(({state}) => state.kind);
  const done = () => waitUntil(() => photos.state.done === photos.state.given);
  return {host, photos, fake, urls, log, kinds, done};
}

const files = (...names: string[]) => names.map((name) => new File(['x'], name));

/** An answer that comes when a test says so. */
function later<T>() {
  let give: (value: T) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return {promise, give, fail};
}

describe('PhotoController', () => {
  it('reads five hundred pictures one after the other', async () => {
    const {photos, fake, kinds, done} = await setUp();
    photos.add(files(...Array.from({length: 500}, (_, i) => `${i}.jpg`)));
    expect(photos.state).to.include({given: 500, done: 0});
    await done();
    expect(new Set(kinds())).to.deep.equal(new Set(['read']));
    expect(fake.mostAtOnce).to.equal(1);
  });

  it('says what is wrong with a picture and goes on with the next', async () => {
    const {photos, fake, kinds, done} = await setUp();
    const open = fake.open;
    fake.open = (file) =>
      (file as File).name === 'bad.jpg'
        ? Promise.reject(new PhotoError({kind: 'damaged'}))
        : open(file);
    photos.add(files('bad.jpg', 'good.jpg'));
    await done();
    expect(kinds()).to.deep.equal(['failed', 'read']);
    expect(photos.state.photos[0]!.state).to.deep.equal({
      kind: 'failed',
      problem: {kind: 'damaged'},
    });
  });

  it('goes on after any other failure too', async () => {
    const {photos, fake, kinds, done} = await setUp();
    fake.read = () => Promise.reject(new Error('the graph is dead'));
    photos.add(files('a.jpg', 'b.jpg'));
    await done();
    expect(kinds()).to.deep.equal(['failed', 'failed']);
  });

  it('tries a picture once more when the recogniser broke under it', async () => {
    const {photos, fake, log, kinds, done} = await setUp();
    fake.read = () =>
      log.length === 1 ? Promise.reject(new RecognizerGoneError(null)) : Promise.resolve(LETTER_B);
    photos.add(files('a.jpg'));
    await done();
    expect(log).to.deep.equal(['read', 'read']);
    expect(kinds()).to.deep.equal(['read']);
  });

  it('gives a picture up that breaks the recogniser twice', async () => {
    const {photos, fake, kinds, done} = await setUp();
    fake.read = () => Promise.reject(new RecognizerGoneError(null));
    photos.add(files('a.jpg'));
    await done();
    expect(kinds()).to.deep.equal(['failed']);
  });

  it('stops where the recogniser does not come back, and goes on when asked to', async () => {
    const {photos, fake, kinds, done} = await setUp();
    const problem = {kind: 'asset-missing', asset: 'handModel', detail: 'offline'} as const;
    fake.read = () => Promise.reject(new RecognizerGoneError(problem));
    photos.add(files('a.jpg', 'b.jpg'));
    await waitUntil(() => photos.state.problem !== null);
    expect(photos.state.problem).to.equal(problem);
    expect(kinds()).to.deep.equal(['waiting', 'waiting']);
    fake.read = () => Promise.resolve(LETTER_B);
    photos.retry();
    await done();
    expect(kinds()).to.deep.equal(['read', 'read']);
  });

  it('drops what was not read yet when cancelled, and reads new ones after', async () => {
    const {photos, fake, urls, kinds, done} = await setUp();
    const first = later<typeof LETTER_B>();
    photos.add(files('done.jpg'));
    await done();
    fake.read = () => first.promise;
    photos.add(files('slow.jpg', 'waiting.jpg'));
    await waitUntil(() => kinds().includes('reading'));
    photos.cancel();
    expect(photos.state.photos.map(({name}) => name)).to.deep.equal(['done.jpg']);
    expect(photos.state.given).to.equal(photos.state.done);
    fake.read = () => Promise.resolve(LETTER_B);
    photos.add(files('new.jpg'));
    first.give(LETTER_B);
    await done();
    expect(photos.state.photos.map(({name}) => name)).to.deep.equal(['done.jpg', 'new.jpg']);
    expect(fake.mostAtOnce).to.equal(1);
    expect(urls.size).to.equal(2);
  });

  it('closes a picture that was taken off the list while it was opened', async () => {
    const {photos, fake, log} = await setUp();
    const opening = later<{image: ImageBitmap; preview: Blob; animated: boolean}>();
    fake.open = () => opening.promise;
    photos.add(files('a.jpg'));
    photos.clear();
    const image = await createImageBitmap(new ImageData(2, 2));
    opening.give({image, preview: new Blob(), animated: false});
    await waitUntil(() => image.width === 0);
    expect(log).to.deep.equal([]);
  });

  it('rests while the screen is away, and lets the recogniser go', async () => {
    const {photos, fake, log, kinds, done} = await setUp();
    const first = later<typeof LETTER_B>();
    fake.read = () => first.promise;
    photos.add(files('a.jpg', 'b.jpg'));
    await waitUntil(() => log.length === 1);
    photos.setActive(false);
    first.give(LETTER_B);
    await waitUntil(() => log.includes('end'));
    expect(kinds()).to.deep.equal(['read', 'waiting']);
    photos.setActive(true);
    await done();
    expect(kinds()).to.deep.equal(['read', 'read']);
    photos.setActive(false);
    expect(log).to.deep.equal(['read', 'end', 'read', 'end']);
  });

  it('counts from the start again once all are done', async () => {
    const {photos, done} = await setUp();
    photos.add(files('a.jpg', 'b.jpg'));
    await done();
    photos.add(files('c.jpg'));
    expect(photos.state).to.include({given: 1, done: 0});
    await done();
  });

  it('leaves out what is too many, and says how many', async () => {
    const {photos} = await setUp();
    photos.setActive(false);
    photos.add(files(...new Array<string>(MOST_PHOTOS + 3).fill('a.jpg')));
    expect(photos.state.photos).to.have.length(MOST_PHOTOS);
    expect(photos.state.leftOut).to.equal(3);
    photos.clear();
    expect(photos.state).to.include({leftOut: 0, given: 0});
  });

  it('leaves no address behind', async () => {
    const {host, photos, urls, done} = await setUp();
    photos.add(files('a.jpg', 'b.jpg', 'c.jpg'));
    await done();
    expect(urls.size).to.equal(3);
    photos.remove(photos.state.photos[1]!.id);
    expect(urls.size).to.equal(2);
    host.disconnect();
    expect(urls.size).to.equal(0);
  });
});
