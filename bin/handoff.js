#!/usr/bin/env node
import('../dist/cli/main.js').catch((fault) => {
  console.error(fault);
  process.exitCode = 3;
});
