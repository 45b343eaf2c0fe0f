import {expect} from '@esm-bundle/chai';
import type {LetterView} from '../../../src/app/live/view-model.ts';
import type {DoubtfulLetter} from '../../../src/core/text/doubtful-letter.ts';
import '../../../src/components/live/letter-hero.ts';

async function render(view: LetterView, doubt: DoubtfulLetter | null = null): Promise<ShadowRoot> {
  const hero = document.createElement('fs-letter-hero');
  hero.doubt = doubt;
  hero.view = view;
  document.body.append(hero);
  await hero.updateComplete;
  hero.remove();
  return hero.shadowRoot!;
}

describe('fs-letter-hero', () => {
  it('shows the letter, how far its hold is, and the next two with their shares', async () => {
    const root = await render({
      kind: 'holding',
      letter: 'M',
      rival: null,
      progress: 0.25,
      candidates: [
        {letter: 'N', share: 0.214},
        {letter: 'S', share: 0.05},
      ],
    });
    expect(root.querySelector('.letter')!.textContent).to.equal('M');
    expect(root.querySelector('.fill')!.getAttribute('stroke-dashoffset')).to.equal('75');
    const others = [...root.querySelectorAll('li')].map((one) =>
      one.innerText.trim().split(/\s+/).join(' '),
    );
    expect(others).to.deep.equal(['N 21 %', 'S 5 %']);
  });

  it('says in words what the ring shows in colour', async () => {
    const label = async (kind: LetterView['kind'], letter: string) =>
      (await render({kind, letter, rival: null, progress: 0, candidates: []}))
        .querySelector('[role=img]')!
        .getAttribute('aria-label');
    expect(await label('typed', 'A')).to.equal('Typed A');
    expect(await label('holding', 'A')).to.equal('Hold still A');
    expect(await label('none', '')).to.equal('No letter');
  });

  it('shows both letters when it was torn, and a key that changes one to the other', async () => {
    const view = {kind: 'typed', letter: 'M', rival: 'N', progress: 1, candidates: []} as const;
    const root = await render(view, {letter: 'M', rival: 'N'});
    expect(root.querySelector('.words')!.textContent).to.equal('Typed: M or N');
    const key = root.querySelector<HTMLButtonElement>('.swap')!;
    expect(key.getAttribute('aria-label')).to.equal('Change M to N');
    let wishes = 0;
    root.host.addEventListener('fs-swap', () => wishes++);
    key.click();
    expect(wishes).to.equal(1);
  });
});
