import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist, exceptionOf, newHost } from './fixtures/host.ts';

/** The fixture add-on with other scopes, or with more in its server file. */
function otherDist(manifest: object | null, more = ''): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-dist-'));
  cpSync(dist, folder, { recursive: true });
  if (manifest) writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify(manifest));
  if (more) writeFileSync(path.join(folder, 'More.js'), more);
  return folder;
}

describe('scopes of the manifest', () => {
  const folder = otherDist({
    timeZone: 'Europe/Paris',
    oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
  });

  it('a missing one is named by the call that needs it', () => {
    const host = newHost({ dist: folder });
    expect(() => host.run('showSidebar')).toThrow(
      'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    expect(exceptionOf(host, () => Session.getActiveUser().getEmail())).toMatch(
      /Session\.getActiveUser\. Required permissions: .*userinfo\.email$/,
    );
    expect(exceptionOf(host, () => SpreadsheetApp.openById('x'))).toMatch(
      /^Specified permissions are not sufficient to call SpreadsheetApp\.openById/,
    );
    host.open();
    expect(host.ui.menus).toHaveLength(1);
  });

  it('are found by Google where the manifest lists none', () => {
    const host = newHost({ dist: otherDist({ timeZone: 'Europe/Paris' }) });
    host.run('showSidebar');
    expect(host.ui.sidebar?.title).toBe('Fixture');
  });
});

describe('authorization modes', () => {
  it('NONE: the menu can be built, nothing of the file or the stores can be read', () => {
    const host = newHost({
      dist: otherDist(null, 'function onOpen() { SpreadsheetApp.getActive().getName(); }'),
    });
    expect(() => host.open('NONE')).toThrow('You do not have permission to call SpreadsheetApp.getActive');
    host.open('LIMITED');
    const stores = newHost({
      dist: otherDist(null, 'function onOpen() { PropertiesService.getUserProperties(); }'),
    });
    expect(() => stores.open('NONE')).toThrow(
      'You do not have permission to call PropertiesService.getUserProperties',
    );
    const menu = newHost();
    menu.open('NONE');
    expect(menu.ui.menus).toHaveLength(1);
  });

  it('LIMITED: no sidebar, no dialog, no question', () => {
    const host = newHost({
      dist: otherDist(null, 'function onOpen() { SpreadsheetApp.getUi().alert("x"); }'),
    });
    expect(() => host.open()).toThrow(/^You do not have permission to call Ui\.alert\./);
  });

  it('a service call at the top level of the bundle fails before anything runs', () => {
    const folder = otherDist(null, 'var name = SpreadsheetApp.getActive().getName();');
    expect(() => newHost({ dist: folder })).toThrow(
      'You do not have permission to call SpreadsheetApp.getActive',
    );
  });
});
