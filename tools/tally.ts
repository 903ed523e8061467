/**
 * A reporter that ends a run with one plain line, `1234 passed, 0 failed`, for whatever reads the output of a
 * build. A file that did not load and an error outside any test are failures as well.
 */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    const broken = modules.flatMap((module) => module.errors()).length;
    process.stdout.write(`\n${passed} passed, ${failed + broken + errors.length} failed\n`);
  }
}
