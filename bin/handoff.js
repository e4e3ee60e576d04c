#!/usr/bin/env node
import('../dist/bundle/main.js').catch((fault) => {
  console.error(fault);
  process.exitCode = 3;
});
