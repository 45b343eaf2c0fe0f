import {expect} from '@esm-bundle/chai';
import {photoSearches} from '../../../src/recognizer/detect/photo-searches.ts';

const tilesOf = (width: number, height: number) =>
  photoSearches({width, height}).filter(({attempt}) => attempt === 'tile');

describe('the ways to look for hands in a photo', () => {
  it('begin with the photo as it is', () => {
    const [first] = photoSearches({width: 640, height: 480});
    expect(first).to.deep.equal({
      attempt: 'plain',
      showing: {
        middle: {x: 320, y: 240},
        size: {width: 640, height: 480},
        turn: 0,
        mirrored: false,
        treatment: 'none',
      },
    });
  });

  it('show every part of the photo in a tile of each size, also of a very long one', () => {
    for (const [width, height] of [
      [640, 480],
      [480, 640],
      [1280, 480],
    ] as const) {
      const largest = tilesOf(width, height).filter(({showing}) => showing.size.width === 480);
      const edges = largest.map(({showing: {middle, size}}) => ({
        left: middle.x - size.width / 2,
        right: middle.x + size.width / 2,
        top: middle.y - size.height / 2,
        bottom: middle.y + size.height / 2,
      }));
      expect(Math.min(...edges.map(({left}) => left))).to.equal(0);
      expect(Math.max(...edges.map(({right}) => right))).to.equal(width);
      expect(Math.min(...edges.map(({top}) => top))).to.equal(0);
      expect(Math.max(...edges.map(({bottom}) => bottom))).to.equal(height);
    }
  });

  it('have no tile that is the photo itself', () => {
    const tiles = tilesOf(300, 300);
    expect(tiles.length).to.be.greaterThan(4);
    expect(tiles.every(({showing}) => showing.size.width < 300)).to.equal(true);
  });

  it('end before anybody has waited too long', () => {
    expect(photoSearches({width: 2048, height: 300}).length).to.be.at.most(36);
  });
});
