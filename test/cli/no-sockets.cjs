// Preloaded into an audit: whoever reaches for the network gets a defect, exit 3.
const refuse = (name) => () => {
  throw new Error(`${name} was called`);
};
const net = require('node:net');
net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
for (const [module, names] of [
  ['node:dns', ['lookup', 'resolve', 'resolve4', 'resolve6']],
  ['node:dns/promises', ['lookup', 'resolve']],
  ['node:http', ['request', 'get']],
  ['node:https', ['request', 'get']],
  ['node:http2', ['connect']],
  ['node:tls', ['connect']],
  ['node:dgram', ['createSocket']],
]) {
  for (const name of names) require(module)[name] = refuse(`${module}.${name}`);
}
require('node:module').syncBuiltinESMExports();
globalThis.fetch = refuse('fetch');
