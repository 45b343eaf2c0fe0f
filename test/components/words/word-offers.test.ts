import {expect} from '@esm-bundle/chai';
import type {Intent} from '../../../src/components/common/intents.ts';
import type {WordOffers} from '../../../src/components/words/word-offers.ts';
import '../../../src/components/words/word-offers.ts';

async function shown(...words: string[]) {
  const chips = document.createElement('fs-word-offers');
  const taken: string[] = [];
  chips.addEventListener('fs-accept', ({wish}: Intent<'fs-accept'>) => taken.push(wish));
  document.body.append(chips);
  await offer(chips, ...words);
  return {chips, taken};
}

async function offer(chips: WordOffers, ...words: string[]): Promise<void> {
  chips.offers = {kind: 'words', words, hasKeys: true};
  await chips.updateComplete;
}

function buttons(chips: WordOffers): HTMLButtonElement[] {
  return [...chips.shadowRoot!.querySelectorAll('button')];
}

function labels(chips: WordOffers): string[] {
  return buttons(chips).map(({innerText}) => innerText.replace(/\s*\d\s*$/, ''));
}

function point(type: string, target: EventTarget): void {
  target.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true, button: 0}));
}

describe('fs-word-offers', () => {
  it('takes the word under the finger, though others were offered before it was lifted', async () => {
    const {chips, taken} = await shown('HELLO', 'HELP');
    const [first] = buttons(chips);
    point('pointerdown', first!);
    await offer(chips, 'MAN', 'NAN');
    expect(labels(chips)).to.deep.equal(['HELLO', 'HELP']);
    point('pointerup', first!);
    await chips.updateComplete;
    first!.click();
    expect(taken).to.deep.equal(['HELLO']);
    await chips.updateComplete;
    expect(labels(chips)).to.deep.equal(['MAN', 'NAN']);
    chips.remove();
  });

  it('shows what is offered now after a finger slid off the chips or began to scroll them', async () => {
    for (const lift of ['pointerup', 'pointercancel']) {
      const {chips, taken} = await shown('HELLO');
      point('pointerdown', buttons(chips)[0]!);
      await offer(chips, 'MAN');
      point(lift, document.body);
      await chips.updateComplete;
      expect(labels(chips), lift).to.deep.equal(['MAN']);
      expect(taken).to.deep.equal([]);
      chips.remove();
    }
  });

  it('shows what is offered next after a long press that takes nothing', async () => {
    const {chips} = await shown('HELLO');
    point('pointerdown', buttons(chips)[0]!);
    point('pointerup', buttons(chips)[0]!);
    await offer(chips, 'MAN');
    expect(labels(chips)).to.deep.equal(['MAN']);
    chips.remove();
  });

  it('takes the word of a chip that is pressed by key', async () => {
    const {chips, taken} = await shown('HELLO', 'HELP');
    buttons(chips)[1]!.click();
    expect(taken).to.deep.equal(['HELP']);
    chips.remove();
  });
});
