// Reads vitest's report: fails where the reference data is there and a test that needs it did not run, and closes
// with the count of all tests.
import { existsSync, readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const reference = report.testResults
  .filter(({ name }) => name.includes('/test/reference/'))
  .flatMap((file) => file.assertionResults);
const ran = reference.filter(({ status }) => status === 'passed').length;
if (existsSync('../shared/data')) {
  const left = reference.filter(({ status }) => status !== 'passed');
  if (ran === 0 || left.length > 0) {
    console.error(
      `Reference data is there, and ${left.length} of ${reference.length} tests on it did not pass.`,
    );
    for (const { fullName } of left) console.error(`  ${fullName}`);
    process.exit(1);
  }
} else {
  console.log('No reference data beside the checkout: its tests were skipped.');
}
console.log(`tests on reference data: ${ran}`);
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
);
