import {expect} from '@esm-bundle/chai';
import {UsageController} from '../../../src/app/settings/usage-controller.ts';
import {usageWords} from '../../../src/app/settings/usage-words.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {waitUntil} from '../../support/wait-until.ts';

/** The sentences of Settings, once the browser has answered how much there is and whether it stays. */
async function wordsFor(
  isLasting: () => Promise<boolean | null>,
  bytes = 20_400_000,
): Promise<readonly string[]> {
  const host = new FakeHost();
  const measureBytes = () => Promise.resolve(bytes);
  const kept = {storage: memoryStorage(), measureBytes, isLasting};
  const controller = new UsageController(host, () => kept);
  controller.hostConnected();
  await waitUntil(() => controller.usage.totalBytes !== null);
  return usageWords(controller.usage);
}

describe('what Settings say of the space on the device', () => {
  it('is whether the browser keeps it, as it answered', async () => {
    const [promised] = (await wordsFor(() => Promise.resolve(true))).slice(-1);
    expect(promised).to.equal('The browser keeps it until you delete it.');
    const [refused] = (await wordsFor(() => Promise.resolve(false))).slice(-1);
    expect(refused).to.match(/^The browser may clear it when space runs short/);
  });

  it('is no word of that where the browser does not say', async () => {
    const silent = [() => Promise.resolve(null), () => Promise.reject(new Error('no answer'))];
    for (const isLasting of silent) {
      const words = await wordsFor(isLasting);
      expect(words.join(' ')).not.to.match(/browser/);
      expect(words).to.have.length(2);
    }
  });

  it('is how much there is, unless the browser counts nothing', async () => {
    const [total] = await wordsFor(() => Promise.resolve(null));
    expect(total).to.match(/takes 20.* on this device/);
    expect(await wordsFor(() => Promise.resolve(null), 0)).to.have.length(1);
  });
});
