import {expect} from '@esm-bundle/chai';
import {chooseVoice, type VoiceOption} from '../../../src/app/sound/choose-voice.ts';

const voice = (uri: string, language: string, isDefault = false): VoiceOption => ({
  uri,
  name: uri,
  language,
  isDefault,
});

const VOICES = [
  voice('Paulina', 'es-MX'),
  voice('Daniel', 'en-GB'),
  voice('Samantha', 'en_US'),
  voice('Fred', 'en-US', true),
];

describe('chooseVoice', () => {
  it('takes the person’s choice while it is there', () => {
    expect(chooseVoice(VOICES, 'Paulina', ['en'])?.uri).to.equal('Paulina');
    expect(chooseVoice(VOICES, 'Gone', ['es-MX'])?.uri).to.equal('Paulina');
  });

  it('takes the system’s own choice among those of the language', () => {
    expect(chooseVoice(VOICES, null, ['en-US'])?.uri).to.equal('Fred');
  });

  it('takes the same language of another country before another language', () => {
    expect(chooseVoice(VOICES, null, ['es-ES', 'en-US'])?.uri).to.equal('Paulina');
  });

  it('takes the system’s choice when no language fits, and null when there is no voice', () => {
    expect(chooseVoice(VOICES, null, ['fi'])?.uri).to.equal('Fred');
    expect(chooseVoice([], null, ['en'])).to.equal(null);
  });
});
