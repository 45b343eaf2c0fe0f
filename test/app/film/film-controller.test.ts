import {expect} from '@esm-bundle/chai';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FilmController} from '../../../src/app/film/film-controller.ts';
import type {FilmFollower, ReadFilm} from '../../../src/app/film/film-progress.ts';
import {FilmError} from '../../../src/app/film/film-problem.ts';
import {RecognizerGoneError} from '../../../src/app/recognizer/photo-line.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {waitUntil} from '../../support/wait-until.ts';

const READ: ReadFilm = {
  letters: [],
  durationMs: 4000,
  size: {width: 4, height: 3},
  brokeOffMs: null,
};

interface Reading {
  readonly name: string;
  readonly follower: FilmFollower;
  readonly give: (film: ReadFilm) => void;
  readonly fail: (error: Error) => void;
}

function setUp() {
  const clock = new FakeClock();
  const host = new FakeHost();
  const readings: Reading[] = [];
  const films = new FilmController(host, {
    readFilm: (file, follower) =>
      new Promise((give, fail) => {
        const {name} = file as File;
        follower.signal.addEventListener('abort', () => fail(new Error('aborted')));
        readings.push({name, follower, give, fail});
      }),
    clock: () => clock,
    onBegin: () => undefined,
  });
  films.setActive(true);
  const kinds = () => films.state.films.map(({state}) => state.kind);
  const next = (count: number) => waitUntil(() => readings[count - 1] ?? null);
  return {clock, host, films, readings, kinds, next};
}

const files = (...names: string[]) => names.map((name) => new File(['x'], name));

describe('FilmController', () => {
  it('reads films one after the other', async () => {
    const {films, readings, kinds, next} = setUp();
    films.add(files('a.mp4', 'b.mp4'));
    const first = await next(1);
    expect(kinds()).to.deep.equal(['reading', 'waiting']);
    first.give(READ);
    (await next(2)).give(READ);
    await waitUntil(() => kinds()[1] === 'read');
    expect(readings.map(({name}) => name)).to.deep.equal(['a.mp4', 'b.mp4']);
  });

  it('says what is wrong with a film and goes on with the next', async () => {
    const {films, kinds, next} = setUp();
    films.add(files('a.mp4', 'b.mp4', 'c.mp4'));
    (await next(1)).fail(new FilmError({kind: 'encrypted'}));
    (await next(2)).fail(new Error('the graph is dead'));
    await next(3);
    const problems = films.state.films.map(({state}) =>
      state.kind === 'failed' ? state.problem.kind : null,
    );
    expect(problems).to.deep.equal(['encrypted', 'not-read', null]);
    expect(kinds()[2]).to.equal('reading');
  });

  it('ends the film that is taken off the list, and reads the next', async () => {
    const {films, next} = setUp();
    films.add(files('a.mp4', 'b.mp4'));
    const {follower} = await next(1);
    films.remove(films.state.films[0]!.id);
    expect(follower.signal.aborted).to.equal(true);
    expect((await next(2)).name).to.equal('b.mp4');
    expect(films.state.films.map(({name}) => name)).to.deep.equal(['b.mp4']);
  });

  it('keeps what is read when the rest is cancelled', async () => {
    const {films, kinds, next} = setUp();
    films.add(files('a.mp4', 'b.mp4', 'c.mp4'));
    (await next(1)).give(READ);
    const {follower} = await next(2);
    films.cancel();
    expect(follower.signal.aborted).to.equal(true);
    expect(kinds()).to.deep.equal(['read']);
  });

  it('holds a film up while another screen is shown, which counts for nothing in the time it takes', async () => {
    const {clock, films, next} = setUp();
    films.add(files('a.mp4'));
    const {follower} = await next(1);
    const progress = {recognizer: {kind: 'ready', rejectBelow: 0}, film: READ} as const;
    clock.pass(1000);
    follower.onProgress({...progress, atMs: 100});
    films.setActive(false);
    let isOn = false;
    const held = follower.mayGoOn().then(() => (isOn = true));
    clock.pass(60_000);
    await Promise.resolve();
    expect(isOn).to.equal(false);
    films.setActive(true);
    await held;
    clock.pass(2000);
    follower.onProgress({...progress, atMs: 2100});
    expect(films.state.films[0]!.state).to.deep.include({kind: 'reading', tookMs: 2000});
  });

  it('shows at most four states a second of a film that is read quickly', async () => {
    const {clock, host, films, next} = setUp();
    films.add(files('a.mp4'));
    const {follower} = await next(1);
    const before = host.updates;
    for (let atMs = 0; atMs < 2000; atMs += 10) {
      clock.pass(10);
      follower.onProgress({
        ...{recognizer: {kind: 'ready', rejectBelow: 0}, film: READ},
        atMs,
      });
    }
    expect(host.updates - before).to.be.within(7, 9);
  });

  it('stops where the recogniser does not come back, and begins the film anew when asked to', async () => {
    const {films, kinds, next} = setUp();
    const problem = {kind: 'asset-missing', asset: 'films', detail: 'offline'} as const;
    films.add(files('a.mp4', 'b.mp4'));
    (await next(1)).fail(new RecognizerGoneError(problem));
    await waitUntil(() => films.state.problem !== null);
    expect(films.state.problem).to.deep.equal(problem);
    expect(kinds()).to.deep.equal(['waiting', 'waiting']);
    films.retry();
    expect((await next(2)).name).to.equal('a.mp4');
  });

  it('ends everything with the page', async () => {
    const {host, films, next} = setUp();
    films.add(files('a.mp4'));
    const {follower} = await next(1);
    host.disconnect();
    expect(follower.signal.aborted).to.equal(true);
    expect(films.state.films).to.deep.equal([]);
  });
});
