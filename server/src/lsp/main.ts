// The server for Node and for workers in one file: what both share is nearly all of it, and a package holds it once.
const inNode = typeof process === 'object' && typeof process.versions?.node === 'string'

void (inNode ? import('./main.node.ts') : import('./main.browser.ts'))
