/** A part of the element that a page may use, and what it is for. */
export interface Described {
  readonly name: string;
  readonly description: string;
}

export interface DescribedAttribute extends Described {
  /** The property of the same meaning. */
  readonly property: string;
  /** As TypeScript writes it. */
  readonly type: string;
  /** What it is when it is absent; null for the empty text or false. */
  readonly byDefault: string | null;
}

/** All that a page can see of `<fingerspell-input>`: README.md and custom-elements.json are made of it. */
export interface ElementDescription {
  readonly attributes: readonly DescribedAttribute[];
  readonly events: readonly (Described & {readonly type: string})[];
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
  readonly properties: readonly (Described & {readonly byDefault: string})[];
}

const text = (
  name: string,
  description: string,
  more: Partial<DescribedAttribute> = {},
): DescribedAttribute => ({
  ...{name, description, property: name, type: 'string', byDefault: null},
  ...more,
});

export const elementDescription: ElementDescription = {
  attributes: [
    text('name', 'The name under which the form sends the value.'),
    text(
      'value',
      'What the field holds at first and after a reset. The property `value` is what it holds now.',
      {
        property: 'defaultValue',
      },
    ),
    text('placeholder', 'Shown while the field is empty.'),
    text('required', 'An empty field is invalid, in the browser’s own words.', {type: 'boolean'}),
    text('disabled', 'No typing, no camera; a disabled `fieldset` does the same.', {
      type: 'boolean',
    }),
    text('hand', 'The hand that spells; `auto` takes whichever is seen.', {
      type: "'auto' | 'left' | 'right'",
      byDefault: 'auto',
    }),
    text('sureness', 'How long a letter is held before it counts: 200, 250 or 600 ms.', {
      type: "'low' | 'normal' | 'high'",
      byDefault: 'normal',
    }),
    text(
      'pause',
      'Milliseconds the hand is lowered or out of sight that end a word; `none` for never.',
      {
        byDefault: '400',
      },
    ),
    text(
      'language',
      'Of all sentences; `auto` takes the `lang` of the page, then the browser’s languages. All elements of a page speak the one that was asked for last.',
      {
        type: "'auto' | 'en' | 'es'",
        byDefault: 'auto',
      },
    ),
    text(
      'assets-url',
      'The folder that `copy-assets` filled, relative to the page, on the page’s own origin.',
      {
        property: 'assetsUrl',
        byDefault: '/fingerspell/',
      },
    ),
  ],
  events: [
    {
      name: 'input',
      type: 'InputEvent',
      description: 'The value changed by typing or spelling, as of native fields.',
    },
    {
      name: 'change',
      type: 'Event',
      description:
        'The value changed and the person is done with it: a word ended, the field was left, Enter was pressed or reading stopped.',
    },
    {
      name: 'letter',
      type: 'CustomEvent<LetterDetail>',
      description:
        'A letter was spelled: `{letter, candidates, replaces, atMs}`. `candidates` are `{letter, share}`, likeliest first; none for J and Z, which are drawn in the air. `replaces` are letters told before that it stands instead of, such as the I a J began as.',
    },
    {name: 'word', type: 'CustomEvent<WordDetail>', description: 'A word ended: `{word, atMs}`.'},
    {
      name: 'erase',
      type: 'CustomEvent<EraseDetail>',
      description: 'A wave took the last letter back: `{replaces, atMs}`.',
    },
    {
      name: 'status',
      type: 'CustomEvent<StatusDetail>',
      description:
        '`{kind}`: `off`, `asking` (the browser asks for the camera), `loading` with `loadedBytes` and `totalBytes`, `reading` with `hint`, a sentence that says what would help, or `problem`.',
    },
    {
      name: 'problem',
      type: 'CustomEvent<ProblemDetail>',
      description:
        'Why nothing is read: `{kind, title, happened, remedy, detail}`. The element shows the sentences itself.',
    },
  ],
  slots: [
    {
      name: 'button',
      description:
        'Your own button in place of the element’s. A click on it starts and stops; give it `type="button"`.',
    },
    {
      name: 'help',
      description: 'Words under the field, in place of “The video never leaves this device.”',
    },
  ],
  parts: [
    {name: 'root', description: 'All of it.'},
    {name: 'row', description: 'The field and its button.'},
    {name: 'input', description: 'The text field.'},
    {name: 'button', description: 'The button that starts and stops.'},
    {name: 'stage', description: 'What comes under the field while it reads.'},
    {name: 'picture', description: 'The camera’s picture.'},
    {name: 'letter', description: 'The letter seen now, with its ring.'},
    {name: 'message', description: 'What there is to say in the picture’s place.'},
    {name: 'help', description: 'The words under the field.'},
  ],
  properties: [
    {
      name: '--fingerspell-accent',
      byDefault: '#0a6b5d, dark #74e0c8',
      description: 'What can be pressed, and the ring.',
    },
    {
      name: '--fingerspell-on-accent',
      byDefault: '#ffffff, dark #06251f',
      description: 'Words on it.',
    },
    {name: '--fingerspell-surface', byDefault: '#ffffff, dark #1a1d20', description: 'The ground.'},
    {name: '--fingerspell-ink', byDefault: '#1a1c1f, dark #f2f1ee', description: 'Words.'},
    {
      name: '--fingerspell-muted',
      byDefault: '#5b6067, dark #a6abb1',
      description: 'Words that matter less.',
    },
    {name: '--fingerspell-line', byDefault: '#8b9097, dark #5b6167', description: 'Edges.'},
    {name: '--fingerspell-radius', byDefault: '14px', description: 'Round corners.'},
  ],
};
