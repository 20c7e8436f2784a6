// Does once what an Action does to its runner, for the test of the fake runner.
import { DefaultArtifactClient } from '@actions/artifact';
import * as core from '@actions/core';

core.setOutput('list', JSON.stringify(['1.26.11', '1.27.4']));
core.setOutput('lines', 'first\nsecond=2\n\nfourth');
core.exportVariable('EXPORTED', 'yes');
core.addPath('/opt/tool/bin');
core.saveState('phase', 'main');
core.error('broken, badly', { file: 'a.go', startLine: 3 });
process.stderr.write('  ::warning::on the other stream\n');
core.info(`node ${process.version} in ${process.cwd()}, directory ${core.getInput('working-directory')}`);
await core.summary.addRaw('# Report', true).write();
try {
  const { id, size } = await new DefaultArtifactClient().uploadArtifact('tiny', [process.argv[1]], `${import.meta.dirname}`);
  core.setOutput('artifact', `${id} ${size}`);
} catch (error) {
  core.warning(`no artifact: ${error.message}`);
}
process.exitCode = Number(core.getInput('timeout-minutes'));
