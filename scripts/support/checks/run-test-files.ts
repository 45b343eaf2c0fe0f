// node --import tsx scripts/support/checks/run-test-files.ts FILE…: runs files of Node's tests one after the other in this process, which
// starts once, and whose end-to-end tests share a browser.
import {pathToFileURL} from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);
