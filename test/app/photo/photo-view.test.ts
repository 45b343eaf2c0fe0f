import {expect} from '@esm-bundle/chai';
import {photoCsv} from '../../../src/app/photo/photo-csv.ts';
import type {Photo, PhotoState, PhotosState} from '../../../src/app/photo/photo-controller.ts';
import type {PhotoProblem} from '../../../src/app/photo/photo-problem.ts';
import {photoProblemWords} from '../../../src/app/photo/photo-problem-words.ts';
import {toPhotoScreen} from '../../../src/app/photo/photo-screen-view.ts';
import {toHandViews, toOutcome, toPercent, toPhotoRow} from '../../../src/app/photo/photo-view.ts';
import type {LetterScores} from '../../../src/contracts/recognition.ts';
import {leading, torn} from '../../support/letter-scores.ts';
import {photoReading} from '../../support/photo-reading.ts';

const read = (...hands: LetterScores[]) =>
  ({
    kind: 'read',
    reading: photoReading(...hands),
    rejectBelow: 0.35,
    url: 'blob:a',
    animated: false,
  }) as const;
const photo = (state: PhotoState, name = 'a.jpg', id = 1): Photo => ({id, name, state});
const stateOf = (...photos: Photo[]): PhotosState => ({
  ...{photos, problem: null, leftOut: 0},
  ...{given: photos.length, done: photos.length},
});
const OFF = {kind: 'off'} as const;

describe('the view of photos', () => {
  it('gives each hand its letter, its ten best scores and its place', () => {
    const [first, second] = toHandViews(read(leading('B'), leading('none')));
    expect(first).to.include({number: 1, letter: 'B', words: 'B, 90 % sure'});
    expect(first!.bars).to.have.length(10);
    expect(first!.bars[0]).to.deep.equal({name: 'B', score: 0.9, percent: '90 %'});
    expect(first!.box).to.deep.equal({x: 0, y: 0, width: 0.3, height: 100 / 300});
    expect(second).to.include({number: 2, letter: null, words: 'No clear letter'});
    expect(second!.bars[0]!.name).to.equal('No letter');
  });

  it('numbers the hands from left to right', () => {
    const {reading, ...rest} = read(leading('B'), leading('C'));
    const turned = {...rest, reading: {...reading, hands: [...reading.hands].reverse()}};
    expect(toHandViews(turned).map(({letter}) => letter)).to.deep.equal(['B', 'C']);
  });

  it('takes no letter that is less sure than the model card asks', () => {
    const [hand] = toHandViews({...read(leading('B', 0.4)), rejectBelow: 0.5});
    expect(hand!.letter).to.equal(null);
  });

  it('says quietly where a still picture cannot decide', () => {
    const noteOn = (scores: LetterScores) => toHandViews(read(scores))[0]!.notes.join(' ');
    expect(noteOn(leading('I'))).to.match(/may be J/);
    expect(noteOn(leading('D'))).to.match(/may be Z/);
    expect(noteOn(torn('M', 'N'))).to.equal('It may as well be N.');
    expect(noteOn(leading('B'))).to.equal('');
  });

  it('never says nothing or all where it is only nearly that', () => {
    const shares = [0, 0.001, 0.42, 0.999, 1];
    expect(shares.map(toPercent)).to.deep.equal(['0 %', '< 1 %', '42 %', '> 99 %', '100 %']);
  });

  it('gives each picture a row, with what became of it', () => {
    expect(toPhotoRow(photo(read(leading('B'), leading('C'), leading('none'))))).to.include({
      ...{name: 'a.jpg', letter: 'B', percent: '90 %', otherHands: 'C, ?', words: ''},
    });
    expect(toPhotoRow(photo(read())).words).to.equal('No hand found');
    const failed = toPhotoRow(photo({kind: 'failed', problem: {kind: 'empty'}}, ''));
    expect(failed).to.include({name: 'Picture without a name', isFailed: true, url: null});
  });

  it('has a sentence for every problem that says what to do', () => {
    const problems: readonly PhotoProblem[] = [
      ...(['empty', 'out-of-reach', 'svg', 'pdf', 'video', 'no-picture'] as const).map((kind) => ({
        kind,
      })),
      {kind: 'format', format: 'heic'},
      {kind: 'too-large', megapixels: 400},
      ...[{kind: 'damaged'} as const, {kind: 'not-read'} as const],
    ];
    const sentences = problems.map(photoProblemWords);
    expect(new Set(sentences).size).to.equal(problems.length);
    for (const sentence of sentences) expect(sentence).to.match(/Choose|choose|again|Try/);
    expect(sentences[6]).to.include('HEIC');
    expect(sentences[7]).to.include('400 megapixels');
  });

  it('says how it went once all are done, not before', () => {
    const failed = photo({kind: 'failed', problem: {kind: 'damaged'}});
    const good = photo(read(leading('B')));
    expect(toOutcome({...stateOf(good, failed), done: 1})).to.equal(null);
    expect(toOutcome(stateOf(good, failed))).to.equal('1 of 2 pictures were read.');
    expect(toOutcome(stateOf(good, good))).to.equal('2 of 2 pictures were read.');
    expect(toOutcome(stateOf(good))).to.equal('B, 90 % sure');
    expect(toOutcome({...stateOf(good, good), given: 1, done: 1})).to.equal('B, 90 % sure');
    expect(toOutcome(stateOf(failed))).to.match(/damaged/);
    expect(toOutcome(stateOf())).to.equal(null);
  });

  it('shows one picture large and several as a table', () => {
    const one = photo(read(leading('B')));
    const other = photo(read(), 'b.jpg', 2);
    expect(toPhotoScreen(stateOf(), OFF, null)).to.include({isEmpty: true, open: null});
    expect(toPhotoScreen(stateOf(one), OFF, null)).to.include({many: false, open: one});
    expect(toPhotoScreen(stateOf(one, other), OFF, null)).to.include({many: true, open: null});
    expect(toPhotoScreen(stateOf(one, other), OFF, 2).open).to.equal(other);
    expect(toPhotoScreen(stateOf(one, other), OFF, 7).open).to.equal(null);
  });

  it('tells how far it is, and that the reader is loading', () => {
    const state = {...stateOf(photo({kind: 'reading'}), photo({kind: 'waiting'})), done: 0};
    const progress = (recognizer: Parameters<typeof toPhotoScreen>[1]) =>
      toPhotoScreen(state, recognizer, null).progress?.words;
    expect(progress({kind: 'ready', rejectBelow: 0.3})).to.equal('Reading picture 1 of 2');
    const loading = {kind: 'loading', loadedBytes: 8_500_000, totalBytes: 19_600_000} as const;
    expect(progress(loading)).to.equal('Loading the hand reader, 8.5 of 19.6 MB');
    expect(toPhotoScreen(stateOf(photo(read())), OFF, null).progress).to.equal(null);
  });

  it('makes a table of them for spreadsheets, a line a hand', () => {
    const csv = photoCsv([
      photo(read(leading('I'), leading('none')), '=two, hands.jpg'),
      photo({kind: 'failed', problem: {kind: 'empty'}}, 'b.jpg'),
      photo(read(), 'c.jpg'),
      photo({kind: 'waiting'}, 'd.jpg'),
    ]);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).to.have.length(5);
    expect(lines[1]).to.match(/^"'=two, hands\.jpg",1,I,0\.9,A,0\.0042,Right hand,"J begins/);
    expect(lines[2]).to.match(/hands\.jpg",2,,0\.9,A,0\.0042,Right hand,No clear letter$/);
    expect(lines[3]).to.match(/^b\.jpg,,,,,,,This file is empty/);
    expect(lines[4]).to.equal('c.jpg,,,,,,,No hand found');
  });
});
