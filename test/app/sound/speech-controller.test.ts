import {expect} from '@esm-bundle/chai';
import {longestSpeechMs, SpeechController} from '../../../src/app/sound/speech-controller.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {FakeSpeech} from '../../support/fakes/fake-speech.ts';

function setUp() {
  const host = new FakeHost();
  const speech = new FakeSpeech();
  const clock = new FakeClock();
  const controller = new SpeechController(host, speech, clock);
  host.connect();
  return {host, speech, controller, clock};
}

describe('SpeechController', () => {
  it('has nothing to speak with until voices arrive', () => {
    const {speech, controller} = setUp();
    expect(controller.state).to.equal('none');
    speech.arrive({name: 'Ann'});
    expect(controller.state).to.equal('silent');
    expect(controller.voices.map(({name}) => name)).to.deep.equal(['Ann']);
  });

  it('offers no voice that would send the text to a server', () => {
    const {speech, controller} = setUp();
    speech.arrive({name: 'Cloud', localService: false}, {name: 'Ann'});
    expect(controller.voices.map(({name}) => name)).to.deep.equal(['Ann']);
    speech.arrive({name: 'Cloud', localService: false});
    expect(controller.state).to.equal('none');
  });

  it('speaks with the voice that was chosen, words rather than initials', () => {
    const {speech, controller} = setUp();
    speech.arrive({name: 'Ann'}, {name: 'Bea'});
    controller.speak('HI IT', 'Bea');
    expect(speech.spoken[0]).to.have.nested.property('voice.name', 'Bea');
    expect(speech.spoken[0]).to.include({text: 'hi it', lang: 'en-US'});
    expect(controller.state).to.equal('speaking');
  });

  it('is silent again when the voice ends or fails', () => {
    const {speech, controller} = setUp();
    speech.arrive({name: 'Ann'});
    for (const end of ['onend', 'onerror'] as const) {
      controller.speak('HI', null);
      speech.spoken
        .at(-1)
        ?.[end]?.call(speech.spoken.at(-1)!, new Event(end) as SpeechSynthesisErrorEvent);
      expect(controller.state).to.equal('silent');
    }
  });

  it('is silent again when the voice never says that it ended', () => {
    const {speech, controller, clock} = setUp();
    speech.arrive({name: 'Ann'});
    const text = 'GOOD MORNING';
    controller.speak(text, null);
    clock.pass(longestSpeechMs(text) - 1);
    expect(controller.state).to.equal('speaking');
    clock.pass(1);
    expect(controller.state).to.equal('silent');
    expect(speech.cancelled).to.equal(1);
  });

  it('waits longer for the end of a longer text, and for none after it', () => {
    const {speech, controller, clock} = setUp();
    speech.arrive({name: 'Ann'});
    expect(longestSpeechMs('A'.repeat(100))).to.be.greaterThan(longestSpeechMs('A'));
    controller.speak('ONE', null);
    controller.speak('TWO', null);
    const [, second] = speech.spoken;
    second?.onend?.call(second, new Event('end') as SpeechSynthesisEvent);
    expect(clock.pending).to.equal(0);
  });

  it('stops when told to, and is not confused by the end of what was stopped', () => {
    const {speech, controller} = setUp();
    speech.arrive({name: 'Ann'});
    controller.speak('ONE', null);
    controller.speak('TWO', null);
    const [first] = speech.spoken;
    first?.onend?.call(first, new Event('end') as SpeechSynthesisEvent);
    expect(controller.state).to.equal('speaking');
    controller.stop();
    expect(controller.state).to.equal('silent');
    expect(speech.cancelled).to.equal(2);
  });

  it('falls silent with its host, and without speech it does nothing', () => {
    const {host, speech, controller} = setUp();
    speech.arrive({name: 'Ann'});
    controller.speak('ONE', null);
    host.disconnect();
    expect(speech.cancelled).to.equal(1);
    const mute = new SpeechController(new FakeHost(), undefined, new FakeClock());
    mute.speak('ONE', null);
    expect(mute.state).to.equal('none');
  });
});
