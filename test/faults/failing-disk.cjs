// Reads of more than the first piece of a file fail, as on a disk that is going.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { Readable } = require('node:stream');

const whole = fs.createReadStream;
fs.createReadStream = (path, options) => {
  const stream = whole(path, options);
  return Readable.from(
    (async function* pieces() {
      let read = 0;
      for await (const chunk of stream) {
        if (read > 0) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
        read += chunk.length;
        yield chunk;
      }
    })(),
  );
};
syncBuiltinESMExports();
