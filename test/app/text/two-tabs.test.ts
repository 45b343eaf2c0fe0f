import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {SpellingController} from '../../../src/app/text/spelling-controller.ts';
import {TextStore} from '../../../src/app/text/text-store.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {twoTabs, type FakeTab} from '../../support/two-tabs.ts';

function open({storage, events}: FakeTab) {
  const host = new FakeHost();
  const store = new TextStore(storage);
  const spelling = new SpellingController(host, store, new FakeClock(), {events});
  host.connect();
  const type = (word: string) => {
    for (const letter of word) spelling.apply({kind: 'letter', letter});
  };
  /** Writes in the text field, where the caret is. */
  const write = (words: string) => {
    const {text: before, caret} = spelling.state;
    const after = before.slice(0, caret) + words + before.slice(caret);
    spelling.apply({kind: 'edit', before, after, caret: caret + words.length});
  };
  return {host, spelling, type, write, text: () => spelling.state.text};
}

function setUp() {
  const tabs = twoTabs();
  const [one, other] = [open(tabs[0]), open(tabs[1])];
  const settle = () => {
    while (tabs.some(({isWaiting}) => isWaiting)) tabs.forEach((tab) => tab.deliver());
  };
  return {tabs, one, other, settle};
}

/** What may happen, in either of two tabs. */
function onBothSides<Name extends string>(
  ...names: readonly Name[]
): readonly (readonly [Name, 0 | 1])[] {
  return names.flatMap((name) => [[name, 0] as const, [name, 1] as const]);
}

describe('two tabs', () => {
  it('show the same text after a change in either', () => {
    const {one, other, settle} = setUp();
    one.type('HI');
    settle();
    other.type('YOU');
    settle();
    expect([one.text(), other.text()]).to.deep.equal(['HIYOU', 'HIYOU']);
  });

  it('clear and undo for each other', () => {
    const {one, other, settle} = setUp();
    one.type('HI');
    settle();
    other.spelling.apply({kind: 'clear'});
    settle();
    expect(one.text()).to.equal('');
    one.spelling.apply({kind: 'undo'});
    settle();
    expect([one.text(), other.text()]).to.deep.equal(['HI', 'HI']);
  });

  it('keep both letters where both were written at once', () => {
    const {one, other, settle} = setUp();
    one.type('HI');
    settle();
    one.type('A');
    other.type('X');
    settle();
    expect([one.text(), other.text()]).to.deep.equal(['HIAX', 'HIAX']);
  });

  it('go on when the storage is emptied under them', () => {
    const {tabs, one, other, settle} = setUp();
    one.type('HI');
    settle();
    for (const {storage} of tabs) storage.setItem('fingerspell.text', '');
    settle();
    one.type('A');
    settle();
    expect([one.text(), other.text()]).to.deep.equal(['HIA', 'HIA']);
    expect(open(tabs[1]).text()).to.equal('HIA');
  });

  it('stop listening when their page goes', () => {
    const {one, other, settle} = setUp();
    one.host.disconnect();
    other.type('HI');
    settle();
    expect(one.text()).to.equal('');
  });

  it('lose no letter and end with one text, in whatever order things happen', () => {
    const step = fc.constantFrom(...onBothSides('type', 'write', 'deliver', 'reload'));
    fc.assert(
      fc.property(fc.array(step, {maxLength: 40}), (steps) => {
        const {tabs, settle, ...opened} = setUp();
        let {one, other} = opened;
        const typed: string[] = [];
        for (const [name, side] of steps) {
          if (name === 'deliver') {
            tabs[side].deliver();
            continue;
          }
          if (name === 'reload') {
            // It takes longer than what is on its way.
            settle();
            [one, other][side]!.host.disconnect();
            if (side === 0) one = open(tabs[0]);
            else other = open(tabs[1]);
            continue;
          }
          // A letter of its own for each key pressed: any that is missing afterwards was lost.
          const letter = String.fromCharCode('А'.charCodeAt(0) + typed.length);
          typed.push(letter);
          [one, other][side]![name](letter);
        }
        settle();
        expect(Array.from(one.text())).to.include.members(typed);
        expect(other.text()).to.equal(one.text());
        expect(open(tabs[0]).text()).to.equal(one.text());
        expect(open(tabs[1]).text()).to.equal(one.text());
      }),
      {numRuns: 500},
    );
  });

  it('lead back to every text that stood in them, whatever is undone and done again in either', () => {
    const step = fc.constantFrom(
      ...onBothSides('type', 'write', 'deliver', 'undo', 'redo', 'clear'),
    );
    fc.assert(
      fc.property(fc.array(step, {maxLength: 40}), (steps) => {
        const {tabs, one, other, settle} = setUp();
        const sides = [one, other].map((tab) => ({tab, stood: new Set([''])}));
        const look = () => sides.forEach(({tab, stood}) => stood.add(tab.text()));
        for (const [index, [name, side]] of steps.entries()) {
          const {tab} = sides[side]!;
          const letter = String.fromCharCode('А'.charCodeAt(0) + index);
          if (name === 'deliver') tabs[side].deliver();
          else if (name === 'type' || name === 'write') tab[name](letter);
          else tab.spelling.apply({kind: name});
          look();
        }
        settle();
        look();
        for (const {tab, stood} of sides) {
          const {state} = tab.spelling;
          const reached = [state, ...state.past, ...state.future].map(({text}) => text);
          expect(reached).to.include.members([...stood]);
        }
      }),
      {numRuns: 500},
    );
  });
});
