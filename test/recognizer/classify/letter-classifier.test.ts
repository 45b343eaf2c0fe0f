import {expect} from '@esm-bundle/chai';
import {createLetterClassifier} from '../../../src/recognizer/classify/letter-classifier.ts';
import {ProblemError} from '../../../src/recognizer/problem-error.ts';
import {classifierFiles} from '../../support/classifier-files.ts';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

async function problemWith(change: (card: Record<string, unknown>) => unknown): Promise<unknown> {
  const files = await classifierFiles();
  const modelCard = encode(change(decode(files.modelCard)));
  return createLetterClassifier({...files, modelCard}).then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );
}

describe('createLetterClassifier', () => {
  it('refuses a card with other labels and says which', async () => {
    const problem = await problemWith((card) => ({...card, labels: ['A', 'B']}));
    expect(problem).to.have.property('kind', 'wrong-model-card');
    expect(problem).to.have.property('detail').that.contains('labels');
  });

  it('refuses a card of a network that takes other inputs', async () => {
    const problem = await problemWith((card) => ({...card, inputs: {picture: [28, 28, 1]}}));
    expect(problem).to.have.property('detail').that.contains('inputs.features');
  });

  it('refuses a card that does not say what belongs to it', async () => {
    const problem = await problemWith((card) => ({...card, files: {}}));
    expect(problem).to.have.property('kind', 'wrong-model-card');
    expect(problem).to.have.property('detail').that.contains('files.network');
  });

  it('refuses a card of another preprocessing', async () => {
    const problem = await problemWith((card) => ({...card, preprocessVersion: 99}));
    expect(problem).to.have.property('detail').that.contains('preprocessVersion');
  });

  it('refuses a card that is no JSON', async () => {
    const files = await classifierFiles();
    const card = Uint8Array.of(123, 34);
    const error = await createLetterClassifier({...files, modelCard: card}).catch(
      (e: unknown) => e,
    );
    expect(error).to.be.instanceOf(ProblemError);
  });
});
