/** What a camera's name says. */
export interface CameraNames {
  /** Which way it looks, or null when the name does not tell. */
  readonly facingOf: (label: string) => 'user' | 'environment' | null;
  /** Whether it is for something else than what is right in front of it. */
  readonly isSpecialLens: (label: string) => boolean;
}

/**
 * What systems call their rear cameras, in the language they are set to; words that are whole, and beginnings or parts of words.
 * Safari and Firefox give names and no ways of cameras that are not open.
 */
const REAR = [
  ...['back', 'rear', 'environment', 'world', 'sau', 'bak', 'arka', 'takana'],
  ...['trasera*', 'traseira*', 'trás', 'posteri*', 'arrière', 'dos', 'spate', 'darrere', 'hátsó*'],
  ...['rück*', 'hinter*', 'achter*', 'baksid*', 'bagsid*', 'bagkamera*', 'bakre*', 'bakkamera*'],
  ...['takakamera*', 'tyln*', 'zadn*', 'stražnj*', 'belakang', 'задн*', 'тылов*', 'основн*'],
  ...['πίσω', '*אחורית', '*الخلفية', '*背面*', '*后置*', '*後置*', '*后面*', '*後面*', '*背置*'],
  ...['*후면*', '*뒷면*', '*หลัง*', '*बैक*', '*पिछला*', 'mặt sau'],
];
const FRONT = [
  ...['front', 'face', 'facetime', 'user', 'selfie', 'avant', 'ön', 'trước', 'depan', 'față'],
  ...['frontal*', 'frontkamera*', 'frontcamera*', 'delantera*', 'dianteir*', 'anterior*'],
  ...['vorder*', 'voor*', 'främre*', 'framsid*', 'forsid*', 'fremre*', 'etukamera*', 'przedn*'],
  ...['předn*', 'predn*', 'prednj*', 'davanter*', 'elülső*', 'előlapi*', 'передн*', 'фронтальн*'],
  ...['μπροστιν*', '*קדמית', '*الأمامية', '*前面*', '*前置*', '*전면*', '*หน้า*', '*फ़्रंट*'],
];
/** Lenses for a view that is wide, near or far: a hand in them is small, bent or not sharp. */
const SPECIAL = [
  ...[
    'ultra*',
    '*ultraweit*',
    '*weitwinkel*',
    'wide',
    'grand angle',
    'gran angular',
    '*groothoek*',
  ],
  ...[
    'macro*',
    'makro*',
    'tele*',
    'télé*',
    '*zoom*',
    'depth',
    'infrared',
    'ir',
    'truedepth',
    'lidar',
  ],
  ...[
    '*超广角*',
    '*超廣角*',
    '*超広角*',
    '*長焦*',
    '*长焦*',
    '*望遠*',
    '*초광각*',
    '*망원*',
    '*сверхширок*',
  ],
  ...['*теле*', '*макро*', 'desk view'],
];

const [isRear, isFront, isSpecial] = [REAR, FRONT, SPECIAL].map(toPattern) as [
  RegExp,
  RegExp,
  RegExp,
];

/** The names that systems give cameras, in the languages they are set to. */
export const cameraNames: CameraNames = {
  facingOf(label) {
    const name = label.normalize('NFC');
    if (isRear.test(name)) return 'environment';
    return isFront.test(name) ? 'user' : null;
  },
  isSpecialLens: (label) => isSpecial.test(label.normalize('NFC')),
};

/** `*` stands for any letters; without one a word begins or ends there. */
function toPattern(words: readonly string[]): RegExp {
  const parts = words.map((word) => {
    const [from, to] = [
      word.startsWith('*') ? '' : '(?:^|\\P{L})',
      word.endsWith('*') ? '' : '(?!\\p{L})',
    ];
    return from + word.replaceAll('*', '') + to;
  });
  return new RegExp(parts.join('|'), 'iu');
}
