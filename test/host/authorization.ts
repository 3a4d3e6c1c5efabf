import type { AuthMode } from './execution.ts';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const sheetScopes = [scope('spreadsheets.currentonly'), scope('spreadsheets')];
const interfaceScope = scope('script.container.ui');

/** Services that live in the spreadsheet. */
const documentServices = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'DeveloperMetadata',
  'DeveloperMetadataFinder',
  'DeveloperMetadataLocation',
  'NamedRange',
  'EmbeddedChart',
  'Filter',
]);

/** Methods that build a value for later and touch nothing. */
const harmless = new Set([
  'SpreadsheetApp.getUi',
  'SpreadsheetApp.newDataValidation',
  'SpreadsheetApp.newConditionalFormatRule',
  'SpreadsheetApp.newRichTextValue',
  'SpreadsheetApp.newTextStyle',
  'SpreadsheetApp.flush',
]);

const writing =
  /^(set|insert|delete|clear|append|add|remove|rename|move|copy|hide|show|unhide|protect|merge|breakApart|sort|create|activate|update|check|uncheck|trim|autoResize|autoFill|randomize|duplicate|toast|splitText|expand|collapse)/;

/** What can be asked of the interface while the menu is being built. */
const menuOnly = new Set(['Ui.createMenu', 'Ui.createAddonMenu']);
const asking = new Set([
  'Ui.alert',
  'Ui.prompt',
  'Ui.showSidebar',
  'Ui.showModalDialog',
  'Ui.showModelessDialog',
  'Ui.showDialog',
]);

/** Services that a run without authorization may not touch. */
const stored = new Set(['PropertiesService', 'Properties', 'CacheService', 'Cache', 'LockService', 'Lock']);

/**
 * Why this call is refused, in Google's words; null where it is allowed. `name` is `Range.setValues`; `scopes` null
 * where the manifest lists none (Google then detects them).
 */
export function refusal(
  name: string,
  _args: readonly unknown[],
  mode: AuthMode,
  scopes: readonly string[] | null,
): string | null {
  const [service = '', method = ''] = name.split('.');
  const inDocument = documentServices.has(service) && !harmless.has(name);
  if (mode === 'CUSTOM_FUNCTION') {
    if (name === 'SpreadsheetApp.getUi') return 'Cannot call SpreadsheetApp.getUi() from this context.';
    if (inDocument && writing.test(method)) return `You do not have permission to call ${method}`;
    if (service === 'Session' && /User$/.test(method)) return `You do not have permission to call ${name}`;
    if (service === 'ScriptApp' && method !== 'AuthMode') return `You do not have permission to call ${name}`;
  }
  if (mode === 'NONE' && (inDocument || stored.has(service)))
    return `You do not have permission to call ${name}`;
  if ((mode === 'NONE' || mode === 'LIMITED') && asking.has(name)) {
    return `You do not have permission to call ${name}. Required permissions: ${interfaceScope}`;
  }
  if (menuOnly.has(name) || scopes === null) return null;
  if (inDocument && !sheetScopes.some((one) => scopes.includes(one)))
    return insufficient(name, sheetScopes.join(' || '));
  if (asking.has(name) && !scopes.includes(interfaceScope)) return insufficient(name, interfaceScope);
  if (/^Session\.get(Active|Effective)User$/.test(name) && !scopes.includes(scope('userinfo.email'))) {
    return insufficient(name, scope('userinfo.email'));
  }
  if (
    /^ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)$/.test(name) &&
    !scopes.includes(scope('script.scriptapp'))
  ) {
    return insufficient(name, scope('script.scriptapp'));
  }
  if (
    /^SpreadsheetApp\.(openById|openByUrl|open|create)$/.test(name) &&
    !scopes.includes(scope('spreadsheets'))
  ) {
    return insufficient(name, scope('spreadsheets'));
  }
  return null;
}

function insufficient(name: string, required: string): string {
  return `Specified permissions are not sufficient to call ${name}. Required permissions: ${required}`;
}
