const { writeSync } = require('node:fs');

/** Ends a run with one plain line, "12 passed, 0 failed", after everything that Jest itself has to say. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A suite that could not even be read has no tests to count, and is a failure all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => writeSync(2, `\n${numPassedTests} passed, ${failed} failed\n`));
  }
};
