import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {CopyState} from '../../app/text/copy-controller.ts';
import type {SpeechState} from '../../app/sound/speech-controller.ts';
import type {Spelling, SpellAction} from '../../core/text/spell.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';

/** What the keys are drawn from. */
export interface TextKeysView {
  readonly spelling: Spelling;
  readonly copyState: CopyState;
  readonly speech: SpeechState;
}

interface Key {
  /** Also its class. */
  readonly name: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly usable: boolean;
  readonly intent: () => Event;
  /** Where the label alone would not tell it from others. */
  readonly fullLabel?: string;
}

/** The keys a thumb needs: to write with, and to do something with what is written. */
export function renderTextKeys(view: TextKeysView): TemplateResult {
  return html`<div class="keys write" role="group" aria-label=${msg('Edit the text')}>
      ${writingKeys(view.spelling).map(renderKey)}
    </div>
    <div class="keys use" role="group" aria-label=${msg('Use the text')}>
      ${usingKeys(view).map(renderKey)}
    </div>`;
}

function writingKeys({text, caret, past, future}: Spelling): readonly Key[] {
  const edit = (action: SpellAction) => () => new Intent('fs-spell', action);
  return [
    {
      name: 'space',
      label: msg('Space'),
      icon: icons.space,
      usable: true,
      intent: edit({kind: 'space'}),
    },
    {
      name: 'back',
      label: msg('Delete'),
      icon: icons.backspace,
      usable: caret > 0,
      intent: edit({kind: 'backspace'}),
    },
    {
      name: 'undo',
      label: msg('Undo'),
      icon: icons.undo,
      usable: past.length > 0,
      intent: edit({kind: 'undo'}),
    },
    {
      name: 'redo',
      label: msg('Redo'),
      icon: icons.redo,
      usable: future.length > 0,
      intent: edit({kind: 'redo'}),
    },
    {
      name: 'clear',
      label: msg('Clear'),
      icon: icons.clear,
      usable: text !== '',
      intent: edit({kind: 'clear'}),
    },
  ];
}

function usingKeys({spelling: {text}, copyState, speech}: TextKeysView): readonly Key[] {
  const usable = text.trim() !== '';
  const wish = (type: 'fs-show' | 'fs-speak' | 'fs-share' | 'fs-copy') => () => new Intent(type);
  return [
    {name: 'show', label: msg('Show'), icon: icons.show, usable, intent: wish('fs-show')},
    ...speakKeys(speech, usable, wish('fs-speak')),
    {name: 'share', label: msg('Share'), icon: icons.share, usable, intent: wish('fs-share')},
    {
      name: 'copy',
      label: copyWords(copyState),
      icon: copyState === 'copied' ? icons.check : icons.copy,
      usable,
      intent: wish('fs-copy'),
    },
    {
      name: 'phrases',
      label: msg('Phrases'),
      icon: icons.phrases,
      usable: true,
      intent: () => new Intent('fs-open-sheet', 'phrases'),
    },
  ];
}

function speakKeys(speech: SpeechState, usable: boolean, intent: () => Event): readonly Key[] {
  switch (speech) {
    case 'none':
      return [];
    case 'silent':
      return [{name: 'speak', label: msg('Speak'), icon: icons.speak, usable, intent}];
    case 'speaking': {
      const fullLabel = msg('Stop speaking');
      const label = msg('Stop');
      return [{name: 'speak', label, fullLabel, icon: icons.stop, usable: true, intent}];
    }
  }
}

function copyWords(state: CopyState): string {
  switch (state) {
    case 'idle':
      return msg('Copy');
    case 'copied':
      return msg('Copied');
    case 'failed':
      return msg('Failed');
  }
}

function renderKey({name, label, fullLabel, icon, usable, intent}: Key): TemplateResult {
  return html`<button
    class=${name}
    type="button"
    aria-label=${fullLabel ?? nothing}
    ?disabled=${!usable}
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(intent())}
  >
    ${icon}<span>${label}</span>
  </button>`;
}
