import type {Page} from 'playwright-core';
import {readIfPresent} from '../support/files/files.ts';

/**
 * Bytes that the process of page and worker holds for itself: heaps, WebAssembly, pictures. Not in it is the pool of up to half a gigabyte that Chromium shares between its
 * processes and empties when memory is short. Of several processes that show pages, the largest; null where the system does not tell.
 */
export async function measureProcess(page: Page): Promise<number | null> {
  const browser = page.context().browser();
  if (browser === null) return null;
  const client = await browser.newBrowserCDPSession();
  try {
    const {processInfo} = await client.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({type}) => type === 'renderer');
    const sizes = await Promise.all(renderers.map(({id}) => ownBytes(id)));
    const known = sizes.filter((size) => size !== null);
    return known.length === 0 ? null : Math.max(...known);
  } finally {
    await client.detach();
  }
}

/** ref: proc_pid_status(5) */
async function ownBytes(pid: number): Promise<number | null> {
  const status = await readIfPresent(`/proc/${String(pid)}/status`);
  const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(status?.toString() ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
