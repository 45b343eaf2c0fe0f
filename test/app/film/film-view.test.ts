import {expect} from '@esm-bundle/chai';
import {filmFile} from '../../../src/app/film/film-files.ts';
import type {Film, FilmState} from '../../../src/app/film/film-controller.ts';
import type {FilmProblem} from '../../../src/app/film/film-problem.ts';
import type {ReadFilm} from '../../../src/app/film/film-progress.ts';
import {toFilmOutcome, toFilmProgress, toFilmView} from '../../../src/app/film/film-view.ts';
import type {FilmLetter} from '../../../src/core/film/write-film-text.ts';

const letters = (text: string): FilmLetter[] =>
  Array.from(text, (letter, i) => ({letter, atMs: 1000 + 500 * i, score: 0.87654}));
const film = (text: string, change: Partial<ReadFilm> = {}): ReadFilm => ({
  ...{letters: letters(text), durationMs: 65_000, size: {width: 640, height: 480}},
  ...{brokeOffMs: null, ...change},
});
const read = (text: string, change: Partial<ReadFilm> = {}): FilmState => ({
  kind: 'read',
  film: film(text, change),
});
const named = (state: FilmState, name = 'a.mp4', id = 1): Film => ({id, name, state});
const state = (...films: Film[]) => ({films, problem: null});

describe('the view of films', () => {
  it('gives a film its length and each word its time', () => {
    expect(toFilmView(named(read('BY A ')))).to.deep.include({
      ...{name: 'a.mp4', length: '1:05', words: '', isRead: true, isFailed: false},
      text: [
        {word: 'BY', at: '0:01'},
        {word: 'A', at: '0:02'},
      ],
    });
  });

  it('says so where nothing was read, and saves nothing then', () => {
    const view = toFilmView(named(read(''), ''));
    expect(view).to.include({name: 'Film without a name', isRead: false});
    expect(view.words).to.match(/No letters/);
  });

  it('has a word about a file that breaks off and about large pictures', () => {
    const size = {width: 2160, height: 3840};
    const {notes} = toFilmView(named(read('A', {brokeOffMs: 12_300, size})));
    expect(notes).to.have.length(2);
    expect(notes[0]).to.match(/2160 × 3840/);
    expect(notes[1]).to.match(/0:12/);
  });

  it('has a sentence for every problem that says what to do', () => {
    const problems: FilmProblem[] = [
      {kind: 'empty'},
      {kind: 'out-of-reach'},
      {kind: 'format'},
      {kind: 'no-pictures'},
      {kind: 'codec', codec: 'hevc'},
      {kind: 'codec', codec: null},
      {kind: 'encrypted'},
      {kind: 'damaged'},
      {kind: 'too-long', durationMs: 3_700_000},
      {kind: 'too-large', size: {width: 8192, height: 4320}},
      {kind: 'not-read'},
    ];
    const words = problems.map((problem) => toFilmView(named({kind: 'failed', problem})).words);
    expect(new Set(words).size).to.equal(problems.length);
    for (const sentence of words) expect(sentence).to.match(/[Cc]hoose|Save|Try/);
    expect(words[4]).to.match(/HEVC/);
    expect(words[8]).to.match(/62 minutes/);
    expect(words[9]).to.match(/8192 × 4320/);
  });

  it('tells how far it is and how long the rest takes, once that is known', () => {
    const at = (atMs: number, tookMs: number) =>
      toFilmProgress(
        state(
          named({
            ...{kind: 'reading', tookMs},
            progress: {recognizer: {kind: 'ready', rejectBelow: 0}, film: film(''), atMs},
          }),
          named({kind: 'waiting'}, 'b.mp4', 2),
        ),
      );
    expect(at(100, 100)).to.deep.include({words: 'Reading a.mp4, 1 more to come'});
    expect(at(13_000, 10_000)).to.deep.equal({
      words: 'Reading a.mp4, 1 more to come · about 40 seconds left',
      share: 0.2,
    });
    expect(at(6500, 60_000)!.words).to.match(/about 9 minutes left/);
    expect(at(64_000, 60_000)!.words).to.match(/a few seconds left/);
  });

  it('knows no share of a film that does not tell its length', () => {
    const progress = {
      recognizer: {kind: 'ready', rejectBelow: 0},
      film: film('', {durationMs: null}),
      atMs: 5000,
    } as const;
    const view = toFilmProgress(state(named({kind: 'reading', progress, tookMs: 9000})));
    expect(view).to.deep.equal({words: 'Reading a.mp4', share: null});
  });

  it('says the text of the film that was done last', () => {
    const films = [named(read('BY A')), named({kind: 'waiting'}, 'b.mp4', 2)];
    expect(toFilmOutcome(state(...films))).to.equal('a.mp4: BY A');
    expect(toFilmOutcome(state(films[1]!))).to.equal(null);
  });
});

describe('filmFile', () => {
  it('is the text alone', () => {
    expect(filmFile('my.hand.mp4', film('BY A'), 'txt')).to.deep.equal({
      ...{name: 'my.hand.txt', type: 'text/plain;charset=utf-8'},
      text: 'BY A\n',
    });
  });

  it('is a table with a line a word', () => {
    const {name, text} = filmFile('a.mp4', film('BY A'), 'csv');
    expect(name).to.equal('a.csv');
    expect(text.split('\r\n').slice(0, 3)).to.deep.equal([
      '\uFEFFWord,From second,To second,Score',
      'BY,1,1.5,0.8765',
      'A,2.5,2.5,0.8765',
    ]);
  });

  it('is a caption a word', () => {
    const {name, text} = filmFile('', film('BY A'), 'vtt');
    expect(name).to.equal('fingerspell-film.vtt');
    expect(text).to.match(/^WEBVTT\n\n1\n00:00:01\.000 --> 00:00:02\.500\nBY\n\n2\n/);
  });
});
