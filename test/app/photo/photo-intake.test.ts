import {expect} from '@esm-bundle/chai';
import {PhotoIntake} from '../../../src/app/photo/photo-intake.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

function setUp(clipboard?: Partial<Pick<Clipboard, 'read'>>) {
  const host = new FakeHost();
  const names: string[] = [];
  const screen = {isActive: true};
  const intake = new PhotoIntake(host, {
    window: () => window,
    clipboard: () => clipboard,
    isActive: () => screen.isActive,
    onFiles: (files) => names.push(...files.map(({name}) => name)),
  });
  host.connect();
  return {host, intake, names, screen};
}

const withFiles = (...names: string[]): DataTransfer => {
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File(['x'], name));
  return data;
};
const paste = (clipboardData: DataTransfer) => {
  const event = new ClipboardEvent('paste', {cancelable: true});
  // Firefox gives an event that a script made an empty clipboard.
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  return window.dispatchEvent(event);
};
const drag = (type: string, dataTransfer: DataTransfer) =>
  window.dispatchEvent(new DragEvent(type, {dataTransfer, cancelable: true}));

describe('PhotoIntake', () => {
  it('takes pictures that are pasted or dropped while the screen is shown', () => {
    const {host, names, screen} = setUp();
    paste(withFiles('pasted.png'));
    drag('drop', withFiles('one.jpg', 'two.jpg'));
    screen.isActive = false;
    paste(withFiles('unseen.png'));
    drag('drop', withFiles('unseen.jpg'));
    screen.isActive = true;
    host.disconnect();
    paste(withFiles('gone.png'));
    expect(names).to.deep.equal(['pasted.png', 'one.jpg', 'two.jpg']);
  });

  it('leaves text that is pasted to others', () => {
    const {host} = setUp();
    const text = new DataTransfer();
    text.setData('text/plain', 'hello');
    expect(paste(text)).to.equal(true);
    host.disconnect();
  });

  it('shows that files are held over the page', () => {
    const {host, intake} = setUp();
    drag('dragover', withFiles('a.jpg'));
    expect(intake.isDraggedOver).to.equal(true);
    drag('dragleave', withFiles('a.jpg'));
    expect(intake.isDraggedOver).to.equal(false);
    host.disconnect();
  });

  it('says what to do when something else is dropped, and forgets it with the next picture', () => {
    const {host, intake} = setUp();
    const address = new DataTransfer();
    address.setData('text/uri-list', 'https://elsewhere.invalid/a.jpg');
    expect(drag('drop', address)).to.equal(false);
    expect(intake.notice).to.match(/Copy the picture/);
    drag('drop', withFiles('a.jpg'));
    expect(intake.notice).to.equal(null);
    host.disconnect();
  });

  it('takes the picture on the clipboard, or says why there is none', async () => {
    const picture = new ClipboardItem({'image/png': new Blob(['x'], {type: 'image/png'})});
    const text = new ClipboardItem({'text/plain': new Blob(['x'], {type: 'text/plain'})});
    const some = setUp({read: () => Promise.resolve([text, picture])});
    await some.intake.paste();
    expect(some.names).to.deep.equal(['']);
    const none = setUp({read: () => Promise.resolve([text])});
    await none.intake.paste();
    expect(none.intake.notice).to.match(/no picture on the clipboard/);
    const denied = setUp({read: () => Promise.reject(new DOMException('', 'NotAllowedError'))});
    await denied.intake.paste();
    expect(denied.intake.notice).to.match(/Ctrl\+V/);
    expect(setUp({}).intake.canPaste).to.equal(false);
    for (const {host} of [some, none, denied]) host.disconnect();
  });
});
