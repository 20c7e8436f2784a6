import { describe, expect, test } from '@jest/globals';
import { powershellWord, unsupportedImage, wslFailureOf, wslFailures, wslRemedy } from '../../src/knowledge/wsl-failures.js';

describe('what wsl.exe says', () => {
  test.each([
    ['Es gibt keine Verteilung mit dem angegebenen Namen.\nFehlercode: Wsl/Service/WSL_E_DISTRO_NOT_FOUND', 'unknown-distribution'],
    ['错误代码: Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED', 'no-virtualization'],
    ['Error code: Wsl/Service/CreateInstance/CreateVm/0x80370102', 'no-virtualization'],
    ['Error code: Wsl/Service/CreateInstance/E_ILLEGAL_STATE_CHANGE', 'busy'],
    ['User not found.\nError code: Wsl/Service/WSL_E_USER_NOT_FOUND', 'unknown-user'],
    ['Error code: Wsl/Service/WSL_E_WSL1_NOT_SUPPORTED', 'no-wsl1'],
    ['Error code: Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_FILE_NOT_FOUND', 'disk'],
    ['Accès refusé.\nCode d’erreur : Wsl/E_ACCESSDENIED', 'access-denied'],
    ['Error code: Wsl/0x80070422', 'service'],
    ['Error code: Wsl/CallMsi/Install/REGDB_E_CLASSNOTREG', 'package'],
    ['For more information please visit https://aka.ms/wslinstall', 'not-installed'],
    ['ENOENT: spawnSync wsl.exe ENOENT', 'not-installed'],
    ['Error code: Wsl/ERROR_ACCESS_DISABLED_BY_POLICY', 'policy'],
    ['Error code: Wsl/Service/WSL_E_DEFAULT_DISTRO_NOT_FOUND', 'no-distribution'],
    ['Catastrophic failure\nError code: Wsl/Service/E_UNEXPECTED', 'unknown'],
  ])('%j is %s', (text, id) => {
    expect(wslFailureOf(text).id).toBe(id);
  });

  test.each(wslFailures)('$id has a meaning and something to type in PowerShell', (failure) => {
    const remedy = wslRemedy(failure, 'Debian');
    expect(failure.means).toMatch(/^\S.{10,}/);
    expect(remedy).toMatchObject({ shell: 'powershell' });
    expect(remedy.commands.length).toBeGreaterThan(0);
    expect(remedy.commands.join()).not.toMatch(/NAME/);
  });

  test('a name stands in the commands as one word of PowerShell, whatever it holds', () => {
    expect(powershellWord('Ubuntu-24.04')).toBe('Ubuntu-24.04');
    expect(powershellWord("a'b; c$d")).toBe("'a''b; c$d'");
    expect(wslRemedy(wslFailureOf('WSL_E_USER_NOT_FOUND'), 'Meine Größe').commands[0]).toContain("'Meine Größe'");
  });

  test('where nothing can be typed no shell is named', () => {
    const remedy = wslRemedy(unsupportedImage, 'Debian');
    expect(remedy).toMatchObject({ kind: 'fix', summary: expect.stringMatching(/windows-2025/), commands: [] });
    expect(remedy).not.toHaveProperty('shell');
  });
});
