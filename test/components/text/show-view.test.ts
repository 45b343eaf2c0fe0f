import {expect} from '@esm-bundle/chai';
import type {ShowView} from '../../../src/components/text/show-view.ts';
import '../../../src/components/text/show-view.ts';

describe('fs-show-view', () => {
  let view: ShowView;
  beforeEach(async () => {
    view = document.createElement('fs-show-view');
    document.body.append(view);
    await view.updateComplete;
    await view.open();
  });
  afterEach(() => view.remove());

  const part = (selector: string) => view.renderRoot.querySelector<HTMLElement>(selector)!;
  const show = async (text: string) => {
    view.text = text;
    await view.updateComplete;
    return Number.parseFloat(part('.words').style.fontSize);
  };

  it('shows few letters large and many smaller, never wider than the window', async () => {
    const sizes = [await show('HI'), await show('HELLO MOTHER'), await show('AB '.repeat(200))];
    expect(sizes[0]).to.be.above(sizes[1]!);
    expect(sizes[1]).to.be.above(sizes[2]!);
    for (const text of ['HI', 'HELLO MOTHER', 'X'.repeat(300)]) {
      await show(text);
      expect(part('.words').scrollWidth).to.be.at.most(part('.page').clientWidth);
    }
  });

  it('has the end in sight when there is too much to show whole', async () => {
    await show('AB '.repeat(3000));
    const {scrollTop, clientHeight, scrollHeight} = part('.page');
    expect(scrollTop).to.be.above(0);
    expect(scrollTop + clientHeight).to.be.closeTo(scrollHeight, 2);
  });

  it('breaks no word as long as that can be helped', async () => {
    const size = await show('GRANDMOTHER');
    const lines = part('.words').getBoundingClientRect().height / (size * 1.15);
    expect(lines).to.be.closeTo(1, 0.2);
  });

  it('is closed by its button', () => {
    part('.close').click();
    expect((part('dialog') as HTMLDialogElement).open).to.equal(false);
  });
});
