// Writes golden.json anew, in Node: `npx tsx test/scripts/write-golden.ts`, after a change of PREPROCESS_VERSION.
import {writeFileSync} from 'node:fs';
import {goldenInputs} from '../support/golden-inputs.ts';

const {picture, features} = goldenInputs();
const golden = {picture: [...picture], features: [...features]};
writeFileSync(new URL('../parity/golden.json', import.meta.url), `${JSON.stringify(golden)}\n`);
