import {expect} from '@esm-bundle/chai';
import {findScriptFault} from '../../../src/input-element/worker/find-script-fault.ts';
import {sha256} from '../../../src/bytes/sha256.ts';

const SCRIPT = 'postMessage(1)';

async function faultOf(text: string, type: string) {
  const url = URL.createObjectURL(new Blob([text], {type}));
  try {
    const fault = await findScriptFault({
      url,
      sha256: await sha256(new TextEncoder().encode(SCRIPT)),
    });
    return fault === null || !('detail' in fault) ? fault : [fault.kind, fault.detail];
  } finally {
    URL.revokeObjectURL(url);
  }
}

describe('the check of the worker’s script', () => {
  it('finds nothing wrong with the one that the package was built with', async () => {
    expect(await faultOf(SCRIPT, 'text/javascript; charset=utf-8')).to.equal(null);
  });

  it('finds one of another version', async () => {
    const fault = ['asset-damaged', 'its checksum is wrong'];
    expect(await faultOf('postMessage(2)', 'application/javascript')).to.deep.equal(fault);
  });

  it('finds a page in place of a script that the server lacks', async () => {
    const fault = ['asset-missing', 'the server lacks the file and sent a page instead'];
    expect(await faultOf('<!doctype html>', 'text/html')).to.deep.equal(fault);
  });

  it('finds a file that is not there, by its name', async () => {
    const url = new URL('/no-folder/worker-1.js', location.href).href;
    const fault = await findScriptFault({url, sha256: ''});
    const detail = 'the server answered 404';
    expect(fault).to.deep.equal({kind: 'asset-missing', asset: 'worker-1.js', detail});
  });

  it('leaves it to the browser whether it runs what is not called a script', async () => {
    const asked = faultOf(SCRIPT, 'text/plain');
    expect(await asked.catch(String)).to.equal('TypeError: the server calls it “text/plain”');
  });
});
