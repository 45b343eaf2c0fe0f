// Which part may import which. `npm test` holds it (the check "arrows"); docs/ARCHITECTURE.md tells it in words.

/** The layers of src, and what else each may import. */
const LAYERS = {
  bytes: [],
  contracts: [],
  core: ['contracts'],
  locales: [],
  recognizer: ['bytes', 'contracts', 'core'],
  'service-worker': ['bytes', 'contracts'],
  'signing-hand': ['contracts', 'core'],
  app: ['bytes', 'contracts', 'core', 'locales', 'signing-hand'],
  components: ['app', 'contracts', 'core', 'signing-hand'],
  'input-element': ['app', 'bytes', 'components', 'contracts', 'core'],
};

/** Rooms that every room above them in this list may use, in whatever layer; a room may use those before it. */
const GROUND = [
  'common',
  'scores',
  'hand',
  'strokes',
  'letters',
  'settings',
  'camera',
  'recognizer',
  'live',
];

/** Arrows besides those, each with its reason. */
const EXCEPTIONS = [
  [
    'common',
    'camera|practice|settings|text|watch',
    'intents.ts lists all wishes of a person in one place',
  ],
  ['settings', 'camera|sound|words', 'cameras, voices and own words are there to choose from'],
  ['live', 'hints', 'what would help is said over the live picture'],
  ['live', 'signing-hand', 'the drawn hand takes the camera’s place'],
  ['live', 'text', 'the letter shown is the one that the text ended with'],
  ['text', 'sound|words', 'a text is spoken; words are offered for it'],
  ['teach', 'text', 'a recorded word is told by the text it was read as'],
  ['words', 'text', 'what is offered is the word at the text’s caret'],
  ['offline', 'text', 'a newer version waits for the end of a word'],
  ['signing-hand', 'practice', 'the drawn hand turns as the practising one does'],
  ['learn|practice|teach|watch', 'signing-hand', 'the drawn hand shows the letter'],
  ['film', 'photo|text', 'a film is told from a picture; its text is written as a spelled one is'],
  ['photo', 'film', 'the Photo screen takes films as well'],
  ['practice', 'watch', 'watching is one of the exercises'],
  ['watch', 'practice', 'what was watched is kept with the rest of practice'],
  ['watch', 'words', 'what the network confuses looks alike'],
  ['photo|practice', 'shell', 'a screen is given what main.ts gives the app'],
];

const FEATURES = [
  'about',
  'film',
  'hints',
  'learn',
  'offline',
  'photo',
  'practice',
  'signing-hand',
  'sound',
  'teach',
  'text',
  'watch',
  'words',
];
/** The rooms of the field for other pages: each may use those before it. `define-input.ts` stands above them. */
const INPUT_ROOMS = ['worker', 'reader', 'field'];
const IN_ROOM = '^src/(?:app|components|core)';

const layerRules = Object.entries(LAYERS).map(([layer, others]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import only from ${[layer, ...others].join(', ')}.`,
  severity: 'error',
  from: {path: `^src/${layer}/`},
  to: {path: '^(src|scripts|test)/', pathNot: `^src/(?:${[layer, ...others].join('|')})/`},
}));

const roomRules = [...GROUND, ...FEATURES].map((room) => {
  const at = GROUND.indexOf(room);
  const allowed = [room, ...(at < 0 ? GROUND : GROUND.slice(0, at))];
  const besides = EXCEPTIONS.flatMap(([from, to]) =>
    from.split('|').includes(room) ? to.split('|') : [],
  );
  return {
    name: `room-${room}`,
    comment: `The room "${room}" may use ${[...new Set([...allowed, ...besides])].join(', ')}; another arrow is an exception, with its reason in this file.`,
    severity: 'error',
    from: {path: `${IN_ROOM}/${room}/`},
    to: {
      path: `${IN_ROOM}/[^/]+/`,
      pathNot: `${IN_ROOM}/(?:${[...allowed, ...besides].join('|')})/`,
    },
  };
});

const inputRules = INPUT_ROOMS.map((room, at) => {
  const allowed = INPUT_ROOMS.slice(0, at + 1);
  return {
    name: `input-room-${room}`,
    comment: `The room "${room}" of src/input-element may use ${allowed.join(', ')} and the types that a page sees.`,
    severity: 'error',
    from: {path: `^src/input-element/${room}/`},
    to: {
      path: '^src/input-element/',
      pathNot: `^src/input-element/(?:(?:${allowed.join('|')})/|public-types)`,
    },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...roomRules,
    ...inputRules,
    {
      name: 'no-circle',
      comment: 'Two files that import each other are one file, or a type lives in the wrong one.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    // Types count: they are what circles are made of.
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {extensions: ['.ts', '.js', '.mjs', '.json']},
  },
};
