import {expect} from '@esm-bundle/chai';
import type {PhotoReading} from '../../../src/contracts/recognition.ts';
import {PhotoLine, RecognizerGoneError} from '../../../src/app/recognizer/photo-line.ts';

const READING: PhotoReading = {image: {width: 2, height: 2}, hands: []};

async function photo(): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(2, 2));
}

/** A closed bitmap has no size. */
const isClosed = (image: ImageBitmap) => image.width === 0;

describe('PhotoLine', () => {
  it('hands the photo over once and gives the answer to it', async () => {
    const posted: number[] = [];
    const line = new PhotoLine((photoId) => posted.push(photoId));
    const answer = line.add(await photo());
    line.send();
    line.send();
    expect(posted).to.deep.equal([0]);
    line.settle({kind: 'photo-read', photoId: 0, reading: READING});
    expect(await answer).to.equal(READING);
    expect(line.isBusy).to.equal(false);
  });

  it('drops an answer to a photo that was not sent yet', async () => {
    const line = new PhotoLine(() => undefined);
    const image = await photo();
    const answer = line.add(image);
    line.settle({kind: 'photo-read', photoId: 0, reading: READING});
    expect(isClosed(image)).to.equal(false);
    line.drop(null);
    expect(isClosed(image)).to.equal(true);
    expect(await answer.catch((error: unknown) => error)).to.be.instanceOf(RecognizerGoneError);
  });
});
