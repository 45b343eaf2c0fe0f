import {expect} from '@esm-bundle/chai';
import {TeachController} from '../../../src/app/teach/teach-controller.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';
import {Teaching} from '../../support/teaching.ts';

function open(storage: Storage | null = memoryStorage()) {
  const host = new FakeHost();
  const teaching = new Teaching(storage);
  const teach = new TeachController(host, {
    ownHand: () => teaching.ownHand,
    live: () => teaching.live,
    storage: () => storage,
    isShown: () => teaching.shown === 'teach',
  });
  host.connect();
  const asked = () => (teach.state.kind === 'lesson' ? teach.state.progress.letter : null);
  const taught = () => [...new Set(teaching.inUse.map(({letter}) => letter))].sort().join('');
  /** Shows what is asked for until the next letter is. */
  const showRightly = () => {
    const letter = asked();
    if (letter !== null) teaching.hold(letter, () => asked() !== letter);
  };
  const turnTo = (screen: 'spell' | 'teach') => {
    teaching.shown = screen;
    teach.hostUpdate();
  };
  return {host, teaching, teach, asked, taught, showRightly, turnTo, storage};
}

type Opened = ReturnType<typeof open>;

function skipTo(letter: string, {teach, asked}: Opened): void {
  while (asked() !== null && asked() !== letter) teach.skip();
}

describe('TeachController', () => {
  it('leads from letter to letter, and uses what was taught at once', () => {
    const {teach, asked, taught, showRightly} = open();
    expect(teach.state.kind).to.equal('overview');
    teach.begin();
    expect(asked()).to.equal('A');
    showRightly();
    expect(asked()).to.equal('B');
    expect(taught()).to.equal('A');
    showRightly();
    expect(asked()).to.equal('C');
    expect(taught()).to.equal('AB');
  });

  it('asks for the 24 letters that are held still, then shows what came of them', () => {
    const {teach, taught, showRightly} = open();
    teach.begin();
    for (let i = 0; i < 24; i++) showRightly();
    expect(teach.state.kind).to.equal('overview');
    expect(taught()).to.equal('ABCDEFGHIKLMNOPQRSTUVWXY');
    expect(teach.open).to.be.empty;
    expect(teach.findings.comparison).to.have.length(24);
    expect(teach.findings.lessons.every(({kind}) => kind === 'used')).to.equal(true);
  });

  it('goes on after a restart with the first letter that was neither taught nor skipped', () => {
    const {teach, showRightly, storage} = open();
    teach.begin();
    showRightly();
    teach.skip();
    teach.stop();
    const next = open(storage);
    expect(next.taught()).to.equal('A');
    next.teach.begin();
    expect(next.asked()).to.equal('C');
  });

  it('comes back to skipped letters only when all others are taught', () => {
    const opened = open();
    opened.teach.begin();
    skipTo('Y', opened);
    opened.showRightly();
    expect(opened.teach.state.kind).to.equal('overview');
    expect(opened.teach.choices.skipped).to.have.length(23);
    opened.teach.begin();
    expect(opened.asked()).to.equal('A');
  });

  it('rests while another screen is in front, and begins the letter anew after', () => {
    const {teach, teaching, asked, turnTo} = open();
    teach.begin();
    teaching.hold(
      'A',
      () => teach.state.kind === 'lesson' && teach.state.progress.frames.length > 2,
    );
    expect(teaching.traitsWanted).to.equal(true);
    turnTo('spell');
    expect(teaching.traitsWanted).to.equal(false);
    teaching.hold('A', () => false);
    turnTo('teach');
    expect(asked()).to.equal('A');
    expect(teaching.traitsWanted).to.equal(true);
    expect(teach.state).to.have.nested.property('progress.frames').that.is.empty;
  });

  it('asks the worker for nothing more once it is stopped or gone', () => {
    for (const end of ['stop', 'gone'] as const) {
      const {teach, teaching, host} = open();
      teach.begin();
      if (end === 'stop') teach.stop();
      else host.disconnect();
      expect(teaching.traitsWanted).to.equal(false);
    }
  });

  it('goes back to the letter before, and begins one anew', () => {
    const {teach, teaching, asked, showRightly} = open();
    teach.begin();
    teach.back();
    expect(asked()).to.equal('A');
    showRightly();
    teach.back();
    expect(asked()).to.equal('A');
    teaching.hold(
      'A',
      () => teach.state.kind === 'lesson' && teach.state.progress.frames.length > 2,
    );
    teach.again();
    expect(teach.state).to.have.nested.property('progress.frames').that.is.empty;
    showRightly();
    expect(asked()).to.equal('B');
  });

  it('teaches one letter again by itself, and keeps the earlier lesson until then', () => {
    const {teach, asked, taught, showRightly} = open();
    teach.begin();
    showRightly();
    teach.stop();
    teach.teach('A');
    expect(taught()).to.equal('A');
    teach.skip();
    expect(teach.choices.skipped).to.be.empty;
    teach.teach('A');
    showRightly();
    expect(asked()).to.equal(null);
    expect(teach.state.kind).to.equal('overview');
  });

  it('says at once that a letter looked like another, and takes it when it is shown again', () => {
    const opened = open();
    const {teach, teaching} = opened;
    teach.begin();
    skipTo('T', opened);
    teaching.hold('S', () => teach.state.kind === 'doubt');
    expect(teach.state).to.include({kind: 'doubt', letter: 'T', looksLike: 'S', taught: 'T'});
    teach.again();
    expect(opened.asked()).to.equal('T');
    for (let i = 0; i < 100; i++) teaching.tick('S');
    expect(teach.state).to.have.nested.property('progress.wait', 'change');
    opened.showRightly();
    expect(opened.asked()).to.equal('U');
    expect(teach.findings.lessons).to.deep.equal([{kind: 'used', letter: 'T'}]);
  });

  it('leaves a letter in doubt out and does not ask for it again', () => {
    const opened = open();
    const {teach, teaching, storage} = opened;
    teach.begin();
    skipTo('T', opened);
    teaching.hold('S', () => teach.state.kind === 'doubt');
    teach.leaveOut();
    expect(opened.asked()).to.equal('U');
    opened.showRightly();
    expect(opened.asked()).to.equal('V');
    expect(open(storage).teach.choices.leftOut).to.deep.equal(['T']);
    expect(teach.findings.lessons[0]).to.deep.equal({
      kind: 'doubtful',
      letter: 'T',
      looksLike: 'S',
    });
  });

  it('says when an earlier letter comes into doubt by a later one', () => {
    const opened = open();
    const {teach, teaching} = opened;
    teach.begin();
    skipTo('M', opened);
    // As long as N is not known, this may be how the person shows M.
    teaching.hold('N', () => opened.asked() === 'N', {second: 'M'});
    expect(teach.state.kind).to.equal('lesson');
    teaching.lower();
    teaching.hold('N', () => teach.state.kind === 'doubt');
    expect(teach.state).to.include({letter: 'M', looksLike: 'N', taught: 'N'});
    teach.leaveOut();
    expect(opened.asked()).to.equal('O');
  });

  it('erases everything that was taught and chosen', () => {
    const storage = memoryStorage();
    const {teach, taught, showRightly} = open(storage);
    teach.begin();
    showRightly();
    teach.skip();
    teach.stop();
    teach.erase();
    expect(storage.length).to.equal(0);
    expect(taught()).to.equal('');
    teach.begin();
    expect(teach.state).to.have.nested.property('progress.letter', 'A');
  });

  it('teaches where the browser keeps nothing, until the page is closed', () => {
    for (const storage of [brokenStorage, null]) {
      const {teach, taught, showRightly} = open(storage);
      teach.begin();
      showRightly();
      expect(taught()).to.equal('A');
      teach.erase();
      expect(taught()).to.equal('');
    }
  });

  for (const stored of [
    '{',
    '7',
    '[]',
    '{"skipped":"AB"}',
    '{"skipped":[1,"J","??"],"leftOut":{}}',
  ]) {
    it(`begins with A when it finds ${stored} of earlier choices`, () => {
      const storage = memoryStorage();
      storage.setItem('fingerspell.teaching', stored);
      const {teach, asked} = open(storage);
      teach.begin();
      expect(asked()).to.equal('A');
    });
  }
});
